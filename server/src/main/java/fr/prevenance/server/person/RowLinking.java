package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Agreement;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.Row;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the rows of one delivery to the cases of the principal source.
 *
 * <p>A row is joined when each person it names is found, without rival on either side, in one case.
 * Where the agreement has a key, key and identity must both agree. Two rows of one source for one
 * person are joined only if they could name one person between themselves.
 */
final class RowLinking {
  private static final String RIVALS = "plusieurs personnes correspondent à cette ligne";
  private static final String RIVAL_ROWS =
      "plusieurs lignes de cette source, qui se contredisent, correspondent à cette personne";
  private static final String KEY_DISAGREES =
      "la clé désigne ce dossier, mais pas la personne nommée par la ligne";

  private final Delivery delivery;
  private final PersonIndex index;
  private final Keys keys;
  private final Access access;
  private final List<ClaimedRow> rows = new ArrayList<>();
  private final Map<LinkedPerson, List<Claim>> claims = new LinkedHashMap<>();
  private Map<LinkedPerson, List<Claim>> rivals = Map.of();

  RowLinking(Delivery delivery, PersonIndex index, Keys keys, Access access) {
    this.delivery = delivery;
    this.index = index;
    this.keys = keys;
    this.access = access;
  }

  /** A row's member and whom it may name. */
  private record Claim(
      Row row, Row.Member member, NormalisedIdentity identity, Candidates candidates) {}

  private record ClaimedRow(Row row, List<Claim> claims) {

    boolean namesNobody() {
      return claims.stream().allMatch(claim -> claim.candidates() instanceof Candidates.Nobody);
    }
  }

  /** Returns how many rows were joined to no case. */
  int join() {
    delivery.rows().forEach(row -> rows.add(claimed(row)));
    rivals = rivalClaims();
    rivals.forEach((person, rival) -> rival.forEach(claim -> doubt(person, claim, RIVAL_ROWS)));
    int unjoined = 0;
    for (var row : rows) {
      unjoined += join(row) ? 0 : 1;
      row.claims().forEach(this::doubt);
    }
    return unjoined;
  }

  private ClaimedRow claimed(Row row) {
    var ofRow = new ArrayList<Claim>();
    for (var member : row.members()) {
      NormalisedIdentity.of(access.open(member.identity()))
          .map(identity -> new Claim(row, member, identity, find(row, identity)))
          .ifPresent(ofRow::add);
    }
    ofRow.forEach(this::register);
    return new ClaimedRow(row, ofRow);
  }

  private Candidates find(Row row, NormalisedIdentity identity) {
    return keys.isUsedBy(row)
        ? index.find(identity, person -> keys.concerns(row, person))
        : index.find(identity, _ -> true);
  }

  private void register(Claim claim) {
    if (claim.candidates() instanceof Candidates.One(var person)) {
      claims.computeIfAbsent(person, _ -> new ArrayList<>()).add(claim);
    }
  }

  private Map<LinkedPerson, List<Claim>> rivalClaims() {
    var found = new LinkedHashMap<>(claims);
    found.values().removeIf(RowLinking::nameOnePerson);
    return found;
  }

  private static boolean nameOnePerson(List<Claim> claims) {
    return claims.stream()
        .skip(1)
        .allMatch(claim ->
            claims.stream()
                .map(Claim::identity)
                .allMatch(other -> other.compare(claim.identity()) instanceof Verdict.Same));
  }

  private boolean join(ClaimedRow claimed) {
    var row = claimed.row();
    var named = named(claimed);
    boolean isComplete = named.size() == row.members().size();
    var drafts = isComplete ? draftsOf(row, named.keySet()) : Set.<DossierDraft>of();
    drafts.forEach(draft -> joinTo(draft, row, named));
    if (drafts.isEmpty()) {
      leaveOpen(claimed, named.keySet());
    }
    return !drafts.isEmpty();
  }

  private Map<LinkedPerson, Row.Member> named(ClaimedRow claimed) {
    var named = new LinkedHashMap<LinkedPerson, Row.Member>();
    for (var claim : claimed.claims()) {
      if (claim.candidates() instanceof Candidates.One(var person) && !rivals.containsKey(person)) {
        named.put(person, claim.member());
      }
    }
    return named;
  }

  private Set<DossierDraft> draftsOf(Row row, Set<LinkedPerson> named) {
    var drafts =
        new LinkedHashSet<>(named.isEmpty() ? keys.drafts(row) : named.iterator().next().drafts());
    named.forEach(person -> drafts.retainAll(person.drafts()));
    if (keys.isUsedBy(row)) {
      drafts.retainAll(keys.drafts(row));
    }
    return drafts;
  }

  private void joinTo(DossierDraft draft, Row row, Map<LinkedPerson, Row.Member> named) {
    draft.decide(source());
    switch (delivery.agreement().role()) {
      case COMPLEMENT -> {
        boolean hasFacts = !row.facts().isEmpty();
        named.forEach((person, member) -> draft.complete(person, member, hasFacts));
        draft.addFacts(row.facts(), delivery.agreement().isCertified());
      }
      case BENEFICIARIES -> draft.benefit();
      case DEATHS -> named.keySet().forEach(LinkedPerson::die);
      case PRINCIPAL -> throw new IllegalStateException("A principal row is a case of its own.");
    }
  }

  /**
   * A row that names only some people of a case speaks of another case where somebody else stands
   * in their place; otherwise it might be about this one, and its silence proves nothing.
   */
  private void leaveOpen(ClaimedRow claimed, Set<LinkedPerson> named) {
    var row = claimed.row();
    for (var person : named) {
      person.drafts().stream()
          .filter(draft -> row.members().size() > draft.people().size())
          .forEach(this::leaveOpen);
    }
    if (keys.isUsedBy(row) && claimed.namesNobody()) {
      keys.drafts(row).forEach(draft -> doubtKey(draft, row));
    }
  }

  private void leaveOpen(DossierDraft draft) {
    draft.decide(source());
    if (delivery.agreement().role() == Agreement.Role.BENEFICIARIES) {
      draft.benefit();
    }
  }

  private void doubtKey(DossierDraft draft, Row row) {
    draft.decide(source());
    draft.people().stream()
        .findFirst()
        .ifPresent(person ->
            row.members().forEach(member -> draft.doubt(pair(person, member, KEY_DISAGREES))));
  }

  /** A doubtful row does not trouble a person whom another row of this source names for certain. */
  private void doubt(Claim claim) {
    switch (claim.candidates()) {
      case Candidates.Rivals(var people) -> people.forEach(person -> doubt(person, claim, RIVALS));
      case Candidates.Doubtful(var person, var doubt) -> {
        if (!claims.containsKey(person)) {
          doubt(person, claim, doubt.reason());
        }
      }
      case Candidates.One _, Candidates.Nobody _ -> {}
    }
  }

  private void doubt(LinkedPerson person, Claim claim, String reason) {
    var drafts = new LinkedHashSet<>(person.drafts());
    if (keys.isUsedBy(claim.row())) {
      drafts.retainAll(keys.drafts(claim.row()));
    }
    for (var draft : drafts) {
      draft.decide(source());
      draft.doubt(pair(person, claim.member(), reason));
    }
  }

  private AmbiguousPair pair(LinkedPerson person, Row.Member member, String reason) {
    return new AmbiguousPair(source(), reason, person.received(), member.identity());
  }

  private String source() {
    return delivery.agreement().source();
  }
}
