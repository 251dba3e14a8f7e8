package fr.prevenance.server.person;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Agreement;
import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Row;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the rows of the sources of one processing into cases, in memory.
 *
 * <p>Fixed levels decide, no probability: birth names, given names, dates, places and sexes all
 * agree or are lacking, and neither record has a rival. Whatever is less is no link; whatever might
 * be one is a doubt that an agent settles.
 */
public final class Linking {
  private static final String TWICE = "le dossier nomme deux fois la même personne";
  private static final String RIVAL_MEMBER =
      "cette personne ne se distingue pas de celle d’un autre dossier";
  private static final String REPEATED =
      "la source décrit deux fois, et différemment, le dossier de ces personnes";

  private final Access access;
  private final PersonIndex index = new PersonIndex();
  private final List<DossierDraft> drafts = new ArrayList<>();
  private int unjoinedRows;

  private Linking(Access access) {
    this.access = access;
  }

  /**
   * @param unjoinedRows rows of all sources that belong to no case: nothing of them is kept
   */
  public record Linked(List<Dossier> dossiers, int unjoinedRows) {}

  /** Links the deliveries of one processing, all of which the access must open. */
  public static Linked link(List<Delivery> deliveries, Access access) {
    var linking = new Linking(access);
    inRole(deliveries, Role.PRINCIPAL).forEach(linking::addCases);
    linking.settleRepeated();
    var keys = new Keys(linking.drafts);
    for (var role : List.of(Role.COMPLEMENT, Role.BENEFICIARIES, Role.DEATHS)) {
      inRole(deliveries, role).forEach(delivery -> linking.join(delivery, keys));
    }
    return linking.finished();
  }

  private static List<Delivery> inRole(List<Delivery> deliveries, Role role) {
    return deliveries.stream().filter(delivery -> delivery.agreement().role() == role).toList();
  }

  private void addCases(Delivery delivery) {
    for (var row : delivery.rows()) {
      var identities = identities(row);
      if (row.members().isEmpty() || identities.size() < row.members().size()) {
        unjoinedRows++;
      } else {
        drafts.add(draft(row, identities, delivery.agreement()));
      }
    }
  }

  private List<NormalisedIdentity> identities(Row row) {
    return row.members().stream()
        .map(member -> NormalisedIdentity.of(access.open(member.identity())))
        .flatMap(Optional::stream)
        .toList();
  }

  private DossierDraft draft(Row row, List<NormalisedIdentity> identities, Agreement agreement) {
    var draft = new DossierDraft(row.key(), access);
    for (int i = 0; i < identities.size(); i++) {
      addMember(draft, row.members().get(i), identities.get(i), agreement.source());
    }
    draft.addFacts(row.facts(), agreement.isCertified());
    return draft;
  }

  private void addMember(
      DossierDraft draft, Row.Member member, NormalisedIdentity identity, String source) {
    var entry = index.enter(member.identity(), identity);
    for (var rival : entry.rivals()) {
      var pair =
          new AmbiguousPair(source, RIVAL_MEMBER, rival.received(), entry.person().received());
      rival.drafts().forEach(other -> other.doubt(pair));
      draft.doubt(pair);
    }
    if (!draft.add(entry.person(), member)) {
      draft.doubt(new AmbiguousPair(source, TWICE, entry.person().received(), member.identity()));
    }
  }

  /** The very same row twice is one case; two rows that differ are left to an agent. */
  private void settleRepeated() {
    var first = new LinkedHashMap<Set<LinkedPerson>, DossierDraft>();
    for (var draft : List.copyOf(drafts)) {
      var known = first.putIfAbsent(Set.copyOf(draft.people()), draft);
      if (known != null) {
        settle(known, draft);
      }
    }
  }

  private void settle(DossierDraft known, DossierDraft repeated) {
    if (known.repeats(repeated)) {
      drafts.remove(repeated);
      repeated.people().forEach(person -> person.drafts().remove(repeated));
      unjoinedRows++;
      return;
    }
    for (var person : known.people()) {
      var source = person.received().provenance().source();
      var pair = new AmbiguousPair(source, REPEATED, person.received(), person.received());
      known.doubt(pair);
      repeated.doubt(pair);
    }
  }

  private void join(Delivery delivery, Keys keys) {
    unjoinedRows += new RowLinking(delivery, index, keys, access).join();
    var agreement = delivery.agreement();
    var absence = guarded(delivery);
    if (!absence.isEmpty()) {
      drafts.stream()
          .filter(draft -> !draft.isDecidedBy(agreement.source()))
          .forEach(draft -> draft.addAbsence(absence, agreement.isCertified()));
    }
  }

  private static Map<String, Guarded<Value>> guarded(Delivery delivery) {
    var absence = new LinkedHashMap<String, Guarded<Value>>();
    delivery
        .agreement()
        .absence()
        .forEach((name, value) -> absence.put(name, new Guarded<>(value, delivery.provenance())));
    return absence;
  }

  private Linked finished() {
    return new Linked(drafts.stream().map(DossierDraft::finished).toList(), unjoinedRows);
  }
}
