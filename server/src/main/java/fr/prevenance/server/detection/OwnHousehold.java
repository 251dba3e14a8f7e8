package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.exchange.Row.Contact;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Dossier.DeliveredFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the body itself knows of a case, as stored: no outcome, nothing exchanged. */
record OwnHousehold(List<Member> members, List<Fact> facts, boolean beneficiary) {

  record Member(
      UUID id,
      List<String> roles,
      Identity identity,
      Contact contact,
      boolean deceased,
      Provenance provenance) {

    Member died() {
      return new Member(id, roles, identity, contact, true, provenance);
    }

    /** Never shows the person. */
    @Override
    public String toString() {
      return "Member[…]";
    }
  }

  /**
   * @param value as {@link StoredValue} writes it
   */
  record Fact(String name, String value, boolean certified, Provenance provenance) {

    /** Never shows the value. */
    @Override
    public String toString() {
      return "Fact[" + name + "]";
    }
  }

  /** The member is dead. */
  OwnHousehold without(UUID member) {
    var changed =
        members.stream().map(known -> known.id().equals(member) ? known.died() : known).toList();
    return new OwnHousehold(changed, facts, beneficiary);
  }

  /** With facts that replace older ones; one known for a later day stays. */
  OwnHousehold with(List<Fact> stated) {
    Map<String, Fact> known = new HashMap<>();
    facts.forEach(fact -> known.put(fact.name(), fact));
    stated.forEach(fact -> known.merge(fact.name(), fact, OwnHousehold::later));
    return new OwnHousehold(members, new ArrayList<>(known.values()), beneficiary);
  }

  private static Fact later(Fact known, Fact stated) {
    return known.provenance().asOf().isAfter(stated.provenance().asOf()) ? known : stated;
  }

  /** As rights are decided on it; what has expired is left out. */
  Dossier dossier(StoredValue values, LocalDate today) {
    Map<String, DeliveredFact> alive = new HashMap<>();
    for (var fact : facts) {
      if (today.isBefore(fact.provenance().expiresOn())) {
        var value = new Guarded<>(values.read(fact.value()), fact.provenance());
        alive.put(fact.name(), new DeliveredFact(value, fact.certified()));
      }
    }
    return new Dossier(
        members.stream().map(OwnHousehold::member).toList(),
        alive,
        Set.of(),
        beneficiary,
        Set.of());
  }

  /** First day on which something of it may no longer be kept. */
  LocalDate expiresOn() {
    return members.stream()
        .map(Member::provenance)
        .map(Provenance::expiresOn)
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  Stream<Identity> identities() {
    return members.stream().map(Member::identity);
  }

  private static Dossier.Member member(Member member) {
    return new Dossier.Member(
        member.id(),
        member.roles(),
        new Guarded<>(member.identity(), member.provenance()),
        member.contact(),
        member.deceased(),
        false);
  }
}
