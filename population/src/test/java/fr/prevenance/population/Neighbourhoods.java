package fr.prevenance.population;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Seeded people in groups that do not nest, as cases of the interpreter and as one crowd. */
final class Neighbourhoods {
  private final SplittableRandom random;
  private final RightPack pack;
  private final List<People> cases = new ArrayList<>();
  private final Map<String, Integer> rows = new LinkedHashMap<>();

  Neighbourhoods(RightPack pack, long seed, int count) {
    this.pack = pack;
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      cases.add(drawn(i));
    }
  }

  List<People> cases() {
    return cases;
  }

  /** The row of an individual or group, among those of its kind. */
  int row(String id) {
    return rows.get(id);
  }

  private People drawn(int number) {
    var individuals = new ArrayList<People.Individual>();
    int size = 1 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      individuals.add(new People.Individual(number + "p" + i, answers(Subjects.PERSON)));
    }
    var groups = new ArrayList<People.Group>();
    for (var kind : pack.rules().groups()) {
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
              .add(new People.Member(individual.id(), "", random.nextInt(3), 1, group == main));
        }
      }
    }
    var groups = new ArrayList<People.Group>();
    for (int i = 0; i < count; i++) {
      groups.add(new People.Group(kind, number + kind + i, answers(kind), members.get(i)));
    }
    return groups;
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

  /** The columns of all cases, and who is with whom. */
  Crowd crowd(List<Input> inputs, List<Column> answers) {
    var individuals = cases.stream().flatMap(one -> one.individuals().stream()).toList();
    for (int row = 0; row < individuals.size(); row++) {
      rows.put(individuals.get(row).id(), row);
      fill(inputs, answers, Subjects.PERSON, row, individuals.get(row).answers());
    }
    var kinds = new ArrayList<Crowd.Groups>();
    for (var kind : pack.rules().groups()) {
      var groups =
          cases.stream()
              .flatMap(one -> one.groups().stream())
              .filter(group -> group.entity().equals(kind))
              .toList();
      for (int row = 0; row < groups.size(); row++) {
        rows.put(groups.get(row).id(), row);
        fill(inputs, answers, kind, row, groups.get(row).answers());
      }
      kinds.add(crowd(kind, groups, individuals.size()));
    }
    return new Crowd(individuals.size(), kinds);
  }

  private Crowd.Groups crowd(String kind, List<People.Group> groups, int individuals) {
    var starts = new int[groups.size() + 1];
    var members = new ArrayList<Integer>();
    var principals = new int[individuals];
    Arrays.fill(principals, -1);
    for (int row = 0; row < groups.size(); row++) {
      var sorted = new ArrayList<>(groups.get(row).members());
      sorted.sort(
          java.util.Comparator.comparingInt(People.Member::rank)
              .thenComparing(People.Member::individual));
      for (var member : sorted) {
        members.add(rows.get(member.individual()));
        if (member.principal()) {
          principals[rows.get(member.individual())] = row;
        }
      }
      starts[row + 1] = members.size();
    }
    return new Crowd.Groups(
        kind, starts, members.stream().mapToInt(Integer::intValue).toArray(), principals);
  }

  private void fill(
      List<Input> inputs, List<Column> answers, String kind, int row, Map<String, Value> known) {
    for (int i = 0; i < inputs.size(); i++) {
      var fact = pack.rules().find(inputs.get(i).rule()).orElseThrow();
      if (fact.entity().filter(kind::equals).isPresent() && known.containsKey(fact.name())) {
        answers.get(i).set(row, known.get(fact.name()));
      }
    }
  }

  /** How many rows a kind has. */
  int count(String kind) {
    return kind.equals(Subjects.PERSON)
        ? cases.stream().mapToInt(one -> one.individuals().size()).sum()
        : (int)
            cases.stream()
                .flatMap(one -> one.groups().stream())
                .filter(group -> group.entity().equals(kind))
                .count();
  }
}
