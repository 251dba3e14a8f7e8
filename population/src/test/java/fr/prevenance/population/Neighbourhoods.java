package fr.prevenance.population;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Seeded people in groups that do not nest. */
public final class Neighbourhoods {
  private final SplittableRandom random;
  private final RightPack pack;
  private final List<People> cases = new ArrayList<>();

  public Neighbourhoods(RightPack pack, long seed, int count) {
    this.pack = pack;
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      cases.add(drawn(i));
    }
  }

  public List<People> cases() {
    return cases;
  }

  private People drawn(int number) {
    var individuals = new ArrayList<People.Individual>();
    int size = 1 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      individuals.add(new People.Individual(number + "p" + i, answers(Subjects.PERSON)));
    }
    var groups = new ArrayList<People.Group>();
    for (var kind : kinds()) {
      groups.addAll(groups(number, kind, individuals));
    }
    return new People(individuals, groups);
  }

  /** One to three groups; some people in none, some in two. */
  private List<People.Group> groups(int number, String kind, List<People.Individual> individuals) {
    int count = 1 + random.nextInt(3);
    var members = new ArrayList<List<People.Member>>();
    for (int i = 0; i < count; i++) {
      members.add(new ArrayList<>());
    }
    for (var individual : individuals) {
      int main = random.nextInt(10) == 0 ? -1 : random.nextInt(count);
      int other = random.nextInt(8) == 0 ? random.nextInt(count) : -1;
      for (int group : new HashSet<>(List.of(main, other))) {
        if (group >= 0) {
          members
              .get(group)
              .add(
                  new People.Member(
                      individual.id(), role(kind), random.nextInt(3), 1, group == main));
        }
      }
    }
    var groups = new ArrayList<People.Group>();
    for (int i = 0; i < count; i++) {
      groups.add(new People.Group(kind, number + kind + i, answers(kind), members.get(i)));
    }
    return groups;
  }

  /** One that the right knows, where it reads roles. */
  private String role(String kind) {
    return pack.facts().stream()
        .filter(fact -> fact.belonging().filter(place -> isRole(place, kind)).isPresent())
        .map(fact -> pack.rules().find(fact.name()).orElseThrow().choices())
        .map(roles -> roles.get(random.nextInt(roles.size())))
        .findFirst()
        .orElse("");
  }

  private static boolean isRole(FactDefinition.Belonging place, String kind) {
    return place.group().equals(kind) && place.place() == FactDefinition.Place.ROLE;
  }

  /** Those of the rules, else those that facts speak of. */
  private List<String> kinds() {
    return Stream.concat(
            pack.rules().groups().stream(), pack.facts().stream().map(FactDefinition::entity))
        .filter(kind -> !kind.equals(Subjects.PERSON))
        .distinct()
        .toList();
  }

  private Map<String, Value> answers(String entity) {
    var answers = new HashMap<String, Value>();
    for (var fact : pack.facts()) {
      int chance = random.nextInt(100);
      if (fact.entity().equals(entity) && chance < 90) {
        answers.put(fact.name(), chance < 2 ? new Value.NotApplicable() : value(fact));
      }
    }
    return answers;
  }

  private Value value(FactDefinition fact) {
    return switch (fact.type()) {
      case NUMBER -> new Value.Number(number(fact), fact.unit());
      case BOOLEAN -> Value.of(random.nextInt(100) < 50);
      case DATE ->
          Value.of(LocalDate.of(1940 + random.nextInt(87), 1, 1).plusDays(random.nextInt(365)));
      case TEXT -> text(fact);
    };
  }

  private double number(FactDefinition fact) {
    boolean money = fact.unit().filter(unit -> unit.startsWith("€")).isPresent();
    return money ? random.nextInt(3_000_000) / 100.0 : random.nextInt(7);
  }

  private Value text(FactDefinition fact) {
    var choices = pack.rules().find(fact.name()).orElseThrow().choices();
    return Value.of(choices.isEmpty() ? "75056" : choices.get(random.nextInt(choices.size())));
  }
}
