package fr.prevenance.cli.simulate;

import fr.prevenance.packs.Spelling;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the persons of one household and the groups they form. */
final class PeopleReader {
  private static final Set<String> KEYS = Set.of("persons", "groups", "id", "date");
  private static final Set<String> GROUP_KEYS = Set.of("id", "members", "facts");
  private static final Set<String> MEMBER_KEYS = Set.of("person", "role", "share", "principal");

  private final FactsReader facts;
  private final LocalDate date;
  private final List<String> faults;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> placed = new HashSet<>();

  /**
   * @param faults where every fault is told
   */
  PeopleReader(FactsReader facts, LocalDate date, List<String> faults) {
    this.facts = facts;
    this.date = date;
    this.faults = faults;
  }

  People read(JsonNode household) {
    refuseOthers(
        household,
        KEYS,
        "Un foyer de personnes",
        " Les données vont dans les personnes et les groupes.");
    List<Individual> persons = new ArrayList<>();
    for (Map.Entry<String, JsonNode> person : object(household, "persons").properties()) {
      persons.add(person(person.getKey(), person.getValue()));
    }
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<String, JsonNode> kind : object(household, "groups").properties()) {
      if (!facts.entities().contains(kind.getKey())) {
        faults.add(
            "« %s » n'est une sorte de groupe d'aucun droit connu. %s"
                .formatted(kind.getKey(), Spelling.suggestion(kind.getKey(), kinds())));
      }
      readAll(kind.getKey(), kind.getValue(), groups);
    }
    return new People(persons, groups);
  }

  private List<String> kinds() {
    return facts.entities().stream()
        .filter(entity -> !entity.equals(Subjects.PERSON))
        .sorted()
        .toList();
  }

  private Individual person(String id, JsonNode node) {
    named(id);
    if (!node.isObject()) {
      faults.add("Une personne s'écrit {\"nom d'une donnée\": valeur, …}.");
    }
    return new Individual(id, facts.read(node, Optional.of(Subjects.PERSON), date, faults));
  }

  private void readAll(String kind, JsonNode node, List<Group> groups) {
    if (node.isArray()) {
      node.forEach(group -> groups.add(group(kind, group, groups)));
    } else {
      groups.add(group(kind, node, groups));
    }
  }

  private Group group(String kind, JsonNode node, List<Group> before) {
    if (!node.isObject()) {
      faults.add("Un groupe s'écrit {\"members\": […], \"facts\": {…}}.");
    }
    refuseOthers(node, GROUP_KEYS, "Un groupe", "");
    long same = before.stream().filter(group -> group.entity().equals(kind)).count();
    String usual = same == 0 ? kind : kind + " " + (same + 1);
    String id = node.path("id").asString(usual);
    named(id);
    List<Member> members = new ArrayList<>();
    if (node.has("members") && !node.path("members").isArray()) {
      faults.add("« members » est une liste de {\"person\": …, \"role\": …}.");
    }
    node.path("members").forEach(member -> members.add(member(kind, member, members.size())));
    return new Group(
        kind, id, facts.read(object(node, "facts"), Optional.of(kind), date, faults), members);
  }

  private Member member(String kind, JsonNode node, int rank) {
    refuseOthers(node, MEMBER_KEYS, "Un membre", "");
    String person = node.path("person").asString("");
    if (!ids.contains(person)) {
      faults.add(
          "Le membre %d de « %s » n'est aucune des personnes de « persons » : « person » reprend le nom de l'une d'elles."
              .formatted(rank + 1, kind));
    }
    double share = node.path("share").asDouble(1);
    if (node.has("share") && !node.path("share").isNumber() || !(share > 0 && share <= 1)) {
      faults.add("« share » est un nombre de 0 (exclu) à 1.");
    }
    if (!node.path("role").isString()) {
      faults.add(
          "Le membre %d de « %s » n'a pas de « role », tel que « parent » ou « enfant »."
              .formatted(rank + 1, kind));
    }
    if (node.has("principal") && !node.path("principal").isBoolean()) {
      faults.add("« principal » est true ou false.");
    }
    return new Member(
        person, node.path("role").asString(""), rank, share, isPrincipal(kind, person, node));
  }

  /** Where nothing is said, the first group of a kind is the principal one. */
  private boolean isPrincipal(String kind, String person, JsonNode node) {
    boolean isFirst = placed.add(kind + "/" + person);
    return node.path("principal").asBoolean(isFirst);
  }

  private JsonNode object(JsonNode node, String key) {
    if (node.has(key) && !node.path(key).isObject()) {
      faults.add("« %s » s'écrit entre accolades : {…}.".formatted(key));
    }
    return node.path(key);
  }

  private void named(String id) {
    if (!ids.add(id)) {
      faults.add("Un même nom désigne deux personnes ou groupes du foyer.");
    }
  }

  private void refuseOthers(JsonNode node, Set<String> keys, String what, String mend) {
    node.propertyNames().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key ->
            faults.add(
                "%s n'a pas de « %s » ; sont admis : %s.%s"
                    .formatted(
                        what, key, String.join(", ", keys.stream().sorted().toList()), mend)));
  }
}
