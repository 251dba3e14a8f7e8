package fr.prevenance.server.portal.simulator;

import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.Value;
import fr.prevenance.server.portal.simulator.Composition.Partner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups that the laws make of people who live together: the same persons form a family, a
 * foyer and a tax household that need not have the same members.
 *
 * @param day on which ages count
 */
record Households(Composition composition, Answers answers, LocalDate day) {
  static final String TAX_HOUSEHOLD = "foyer fiscal";
  private static final String SECOND_TAX_HOUSEHOLD =
      "foyer fiscal de la personne avec qui vous vivez";
  private static final String DEPENDENT = "personne à charge";

  /** Kinds of groups that follow from who lives with whom. */
  static final Set<String> KINDS =
      Set.of("famille", "foyer", "foyer CSS", "couple", TAX_HOUSEHOLD, "logement");

  /**
   * @param others kinds that follow from nothing: one of each, of the person who asks
   */
  People people(Set<String> others) {
    List<Individual> persons =
        composition.everybody().stream().map(id -> new Individual(id, person(id))).toList();
    List<Group> groups = new ArrayList<>();
    groups.add(group("famille", composition.members("parent", "parent", "enfant")));
    groups.add(group("foyer", composition.members("demandeur", "conjoint", "enfant")));
    groups.add(group("foyer CSS", composition.members("demandeur", "conjoint", "enfant")));
    groups.add(group("couple", couple()));
    groups.add(group("logement", composition.members("occupant", "occupant", "occupant")));
    groups.addAll(taxHouseholds());
    others.forEach(kind -> groups.add(group(kind, List.of(self()))));
    return new People(persons, groups);
  }

  /** What a group is called where there are two of its kind. */
  static String name(String id) {
    return switch (id) {
      case TAX_HOUSEHOLD -> "Votre foyer fiscal";
      case SECOND_TAX_HOUSEHOLD -> "Le foyer fiscal de la personne avec qui vous vivez";
      default -> id;
    };
  }

  /** Whether they live as a couple is known already. */
  private Map<String, Value> person(String id) {
    Map<String, Value> facts = new HashMap<>();
    if (composition.adults().contains(id)) {
      facts.put("personne . vie en couple", Value.of(composition.isCouple()));
    }
    facts.putAll(answers.deduced(id, day));
    facts.putAll(answers.of(id));
    return facts;
  }

  private Group group(String kind, List<Member> members) {
    Map<String, Value> facts = new HashMap<>();
    if (kind.equals("famille")) {
      facts.put("famille . parent isolé", Value.of(!composition.isCouple()));
    }
    facts.putAll(answers.ofTwins(kind, KINDS));
    facts.putAll(answers.of(kind));
    return new Group(kind, kind, facts, members);
  }

  private static Member self() {
    return Composition.member(Composition.SELF, "titulaire", 0, 1);
  }

  private List<Member> couple() {
    return composition.members("demandeur", "conjoint", "").stream()
        .filter(member -> !member.role().isEmpty())
        .toList();
  }

  /** A couple that is not married makes two; the children are with the person who asks. */
  private List<Group> taxHouseholds() {
    List<Member> all = composition.members("déclarant", "déclarant", DEPENDENT);
    if (!composition.hasTwo(TAX_HOUSEHOLD)) {
      return List.of(taxHousehold(TAX_HOUSEHOLD, all));
    }
    List<Member> own =
        all.stream().filter(one -> !one.individual().equals(Composition.SPOUSE)).toList();
    List<Member> other = List.of(Composition.member(Composition.SPOUSE, "déclarant", 0, 1));
    return List.of(taxHousehold(TAX_HOUSEHOLD, own), taxHousehold(SECOND_TAX_HOUSEHOLD, other));
  }

  /** Its size is known already: it is not asked again. */
  private Group taxHousehold(String id, List<Member> members) {
    Map<String, Value> facts = new HashMap<>();
    long children = members.stream().filter(one -> one.role().equals(DEPENDENT)).count();
    long halves = members.stream().filter(one -> one.share() < 1).count();
    facts.put(
        "foyer fiscal . parent en concubinage",
        Value.of(composition.partner() == Partner.UNMARRIED));
    facts.put("foyer fiscal . nombre de personnes", Value.of(members.size()));
    facts.put("foyer fiscal . enfants à charge", Value.of(children));
    facts.put("foyer fiscal . enfants mineurs en résidence alternée", Value.of(halves));
    facts.putAll(answers.of(id));
    return new Group(TAX_HOUSEHOLD, id, facts, members);
  }
}
