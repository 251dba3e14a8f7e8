package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of an example ({@code personnes}) and the groups they form ({@code groupes}). */
final class CaseHousehold {
  private static final String PERSONS = "personnes";
  private static final String GROUPS = "groupes";
  private static final String MEMBERS = "membres";

  private final FactReading facts;
  private final List<PackIssue> issues = new ArrayList<>();

  /** Groups already met, by kind: the first of a kind is the principal one of its members. */
  private final Set<String> placed = new HashSet<>();

  CaseHousehold(FactReading facts) {
    this.facts = facts;
  }

  /** Members who are nobody of the example. */
  List<PackIssue> issues() {
    return issues;
  }

  People read(Section example) {
    placed.clear();
    Section persons = example.child(PERSONS);
    List<String> ids = persons.keys();
    List<Individual> individuals =
        ids.stream()
            .map(id ->
                new Individual(id, facts.values(persons.child(id), Optional.of(Subjects.PERSON))))
            .toList();
    List<Group> groups = new ArrayList<>();
    Section kinds = example.child(GROUPS);
    for (String kind : kinds.keys()) {
      List<Section> all =
          kinds.node(kind).isArray() ? kinds.items(kind) : List.of(kinds.child(kind));
      for (Section group : all) {
        groups.add(group(kind, id(kind, groups), group, ids));
      }
    }
    return new People(individuals, groups);
  }

  private static String id(String kind, List<Group> before) {
    long same = before.stream().filter(group -> group.entity().equals(kind)).count();
    return same == 0 ? kind : kind + " " + (same + 1);
  }

  private Group group(String kind, String id, Section section, List<String> persons) {
    Section members = section.child(MEMBERS);
    List<Member> read = new ArrayList<>();
    for (String person : members.keys()) {
      if (!persons.contains(person)) {
        issues.add(unknown(members, person, persons));
      } else {
        read.add(member(kind, person, members, read.size()));
      }
    }
    return new Group(kind, id, facts.values(section, Optional.of(kind), MEMBERS), read);
  }

  private Member member(String kind, String person, Section members, int rank) {
    JsonNode place = members.node(person);
    String role = place.isObject() ? members.child(person).text("rôle") : place.asText();
    double share = place.has("part") ? place.get("part").asDouble() : 1;
    return new Member(person, role, rank, share, placed.add(kind + "/" + person));
  }

  private static PackIssue unknown(Section members, String person, List<String> persons) {
    return members.issue(
        person,
        "membre-inconnu",
        "« " + person + " » n'est pas une personne de cet exemple.",
        Spelling.suggestion(person, persons));
  }
}
