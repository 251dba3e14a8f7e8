package fr.prevenance.bench.rights;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Fictional households that answer nearly every question of the rights; seeded. */
final class RandomHouseholds {
  private static final double KNOWN = 0.95;
  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);

  private final RandomGenerator random;
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Map<String, List<String>> choices = new HashMap<>();
  private final Set<String> kinds = new LinkedHashSet<>();

  RandomHouseholds(List<RightPack> packs, long seed) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (RightPack pack : packs) {
      for (FactDefinition fact : pack.facts()) {
        facts.putIfAbsent(fact.name(), fact);
        choices.putIfAbsent(fact.name(), pack.rules().find(fact.name()).orElseThrow().choices());
        if (!fact.entity().equals(Subjects.PERSON)) {
          kinds.add(fact.entity());
        }
      }
    }
  }

  /** One or two adults and up to four children, of all the kinds of groups there are. */
  People next() {
    int adults = 1 + random.nextInt(2);
    int children = random.nextInt(5);
    List<Individual> persons = new ArrayList<>();
    for (int i = 0; i < adults + children; i++) {
      persons.add(person("p" + i, i < adults));
    }
    List<Group> groups = new ArrayList<>();
    for (String kind : kinds) {
      groups.add(new Group(kind, kind, values(kind), members(kind, adults, children)));
    }
    return new People(persons, groups);
  }

  private Individual person(String id, boolean isAdult) {
    Map<String, Value> values = values(Subjects.PERSON);
    int age = isAdult ? 20 + random.nextInt(60) : random.nextInt(21);
    values.put(
        "personne . date de naissance",
        Value.of(DAY.minusYears(age).minusDays(random.nextInt(365))));
    return new Individual(id, values);
  }

  private static List<Member> members(String kind, int adults, int children) {
    List<Member> members = new ArrayList<>();
    int last = kind.equals("couple") ? adults : adults + children;
    for (int i = 0; i < last; i++) {
      members.add(new Member("p" + i, role(kind, i, adults), i, 1, true));
    }
    return members;
  }

  private static String role(String kind, int rank, int adults) {
    boolean isAdult = rank < adults;
    return switch (kind) {
      case "famille" -> isAdult ? "parent" : "enfant";
      case "foyer fiscal" -> isAdult ? "déclarant" : "personne à charge";
      case "logement" -> "occupant";
      default -> rank == 0 ? "demandeur" : isAdult ? "conjoint" : "enfant";
    };
  }

  private Map<String, Value> values(String entity) {
    Map<String, Value> values = new HashMap<>();
    for (FactDefinition fact : facts.values()) {
      if (fact.entity().equals(entity)
          && fact.belonging().isEmpty()
          && random.nextDouble() < KNOWN) {
        values.put(fact.name(), value(fact));
      }
    }
    return values;
  }

  private Value value(FactDefinition fact) {
    return switch (fact.type()) {
      case BOOLEAN -> Value.of(random.nextBoolean());
      case DATE -> Value.of(DAY.minusDays(random.nextInt(4000)));
      case TEXT -> Value.of(text(choices.getOrDefault(fact.name(), List.of())));
      case NUMBER -> new Value.Number(number(fact.unit()), fact.unit());
    };
  }

  private String text(List<String> allowed) {
    return allowed.isEmpty() ? "75056" : allowed.get(random.nextInt(allowed.size()));
  }

  private double number(Optional<String> unit) {
    return switch (unit.orElse("")) {
      case "€/mois" -> random.nextInt(3) == 0 ? 0 : random.nextInt(250_000) / 100.0;
      case "€", "€/an" -> random.nextInt(6_000_000) / 100.0;
      case "mois" -> random.nextInt(13);
      case "" -> random.nextInt(4);
      default -> random.nextInt(30);
    };
  }
}
