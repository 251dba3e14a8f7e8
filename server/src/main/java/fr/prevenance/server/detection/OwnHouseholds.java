package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Holding;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Likeness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The households that the body knows by itself ({@code détention: propre}), kept until the day its
 * agreement says so that they can be evaluated again when something happens. Nothing that was
 * exchanged is here: that dies with its run (CRPA L114-8).
 */
@Service
public class OwnHouseholds {
  private final OwnHouseholdTable table;
  private final StoredValue values;

  OwnHouseholds(OwnHouseholdTable table, StoredValue values) {
    this.table = table;
    this.values = values;
  }

  /** Whom an identity names among the body's own people. */
  public sealed interface Match {

    /**
     * @param households in which the person is, always in the same order
     */
    record One(UUID member, List<UUID> households) implements Match {}

    record Nobody() implements Match {}

    /** Several people, or one who is perhaps somebody else: an agent must look. */
    record Unsure() implements Match {}
  }

  /** Finds a person by the fixed levels of the linking: what is less than the same is not taken. */
  @Transactional(readOnly = true)
  public Match find(Identity identity, Access access) {
    var birthDay = Likeness.birthDay(identity);
    if (birthDay.isEmpty()) {
      return new Match.Nobody();
    }
    Set<UUID> same = new HashSet<>();
    var households = new LinkedHashSet<UUID>();
    boolean isDoubtful = false;
    for (var stored : table.born(birthDay.get(), access.processing().id())) {
      for (var member : stored.household().members()) {
        switch (Likeness.between(identity, member.identity())) {
          case SAME -> {
            same.add(member.id());
            households.add(stored.id());
          }
          case DOUBTFUL -> isDoubtful = true;
          case OTHER -> {}
        }
      }
    }
    if (same.size() == 1) {
      return new Match.One(same.iterator().next(), List.copyOf(households));
    }
    return same.isEmpty() && !isDoubtful ? new Match.Nobody() : new Match.Unsure();
  }

  /** A person in one household. */
  public record OwnPerson(UUID household, Guarded<Identity> identity) {}

  /** The households of a member, always in the same order; none once they are gone. */
  @Transactional(readOnly = true)
  public List<OwnPerson> ofMember(UUID member, Access access) {
    return table.ofMember(member, access.processing().id()).stream()
        .flatMap(stored ->
            stored.household().members().stream()
                .filter(known -> known.id().equals(member))
                .map(known ->
                    new OwnPerson(
                        stored.id(), new Guarded<>(known.identity(), known.provenance()))))
        .toList();
  }

  /**
   * Holds the households that name the person until the end of the transaction: what an event was
   * doing with them is over and can be read; what comes later waits, and finds what we leave.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Identity identity, Access access) {
    if (find(identity, access) instanceof Match.One(_, var households)) {
      households.forEach(household -> hold(household, access));
    }
  }

  /** Destroys the households that name the person: an objection ends all further use. */
  @Transactional
  public int forget(Identity identity, Access access) {
    return find(identity, access) instanceof Match.One(_, var households)
        ? table.delete(households, access.processing().id())
        : 0;
  }

  /** Replaces what is kept by the cases of a new delivery of the body's own. */
  @Transactional(propagation = Propagation.MANDATORY)
  void replace(List<Delivery> deliveries, List<Dossier> dossiers, Access access) {
    var own = ownSources(deliveries);
    boolean isPrincipalOwn =
        deliveries.stream()
            .filter(delivery -> delivery.agreement().role() == Role.PRINCIPAL)
            .allMatch(delivery -> own.contains(delivery.agreement().source()));
    if (own.isEmpty() || !isPrincipalOwn) {
      return;
    }
    table.clear(access.processing().id());
    table.insert(
        dossiers.stream()
            .filter(dossier -> !dossier.isAmbiguous())
            .map(dossier -> stored(dossier, own, access))
            .toList(),
        access.processing().id());
  }

  private static Set<String> ownSources(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::agreement)
        .filter(agreement -> agreement.holding() == Holding.OWN)
        .map(agreement -> agreement.source())
        .collect(Collectors.toSet());
  }

  private OwnHousehold stored(Dossier dossier, Set<String> own, Access access) {
    var facts = new ArrayList<OwnHousehold.Fact>();
    dossier
        .facts()
        .forEach((name, fact) -> {
          var provenance = fact.value().provenance();
          if (own.contains(provenance.source())) {
            var value = values.write(access.open(fact.value()));
            facts.add(new OwnHousehold.Fact(name, value, fact.isCertified(), provenance));
          }
        });
    return new OwnHousehold(
        dossier.members().stream().map(member -> member(member, access)).toList(),
        facts,
        dossier.isAlreadyBeneficiary());
  }

  private static OwnHousehold.Member member(Dossier.Member member, Access access) {
    return new OwnHousehold.Member(
        member.person(),
        member.roles(),
        access.open(member.identity()),
        member.contact(),
        member.isDeceased(),
        member.identity().provenance());
  }

  /** Holds a household until the end of the transaction: its events are handled one at a time. */
  @Transactional(propagation = Propagation.MANDATORY)
  Optional<OwnHousehold> hold(UUID household, Access access) {
    return table.hold(household, access.processing().id());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void save(UUID id, OwnHousehold household) {
    table.update(id, household);
  }
}
