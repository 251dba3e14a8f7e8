package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random people in families and dwellings, put to a kernel and to the interpreter. */
final class Crowds {
  private static final int PEOPLE = 240;
  private static final int FAMILIES = 90;
  private static final int DWELLINGS = 60;
  private static final int NEIGHBOURS = 4;

  private final RuleBook book;
  private final SplittableRandom random = new SplittableRandom(7);
  private final List<Map<String, Value>> people = new ArrayList<>();
  private final List<Map<String, Value>> families = new ArrayList<>();
  private final List<Map<String, Value>> dwellings = new ArrayList<>();
  private final Membership ofFamilies = new Membership("famille", FAMILIES);
  private final Membership ofDwellings = new Membership("logement", DWELLINGS);

  private Crowds(RuleBook book) {
    this.book = book;
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          drawn(
              Map.of(
                  "personne . revenu", Value.of(random.nextInt(13) * 100, "€/mois"),
                  "personne . majeure", Value.of(random.nextBoolean()),
                  "personne . étudie",
                      random.nextInt(4) == 0
                          ? new Value.NotApplicable()
                          : Value.of(random.nextBoolean()),
                  "personne . naissance",
                      Value.of(LocalDate.of(1990 + random.nextInt(30), 1, 1)))));
      ofFamilies.join(i, i * FAMILIES / PEOPLE);
      ofDwellings.join(i, i * DWELLINGS / PEOPLE);
    }
    for (int i = 0; i < FAMILIES; i++) {
      families.add(drawn(Map.of("famille . loyer", Value.of(random.nextInt(9) * 100, "€/mois"))));
    }
    for (int i = 0; i < DWELLINGS; i++) {
      dwellings.add(drawn(Map.of("logement . surface", Value.of(random.nextInt(90), "m2"))));
    }
  }

  static Crowds on(String rules) {
    return new Crowds(RulesFixture.book(rules));
  }

  private Map<String, Value> drawn(Map<String, Value> all) {
    var known = new HashMap<>(all);
    known.values().removeIf(_ -> random.nextInt(100) < 8);
    return known;
  }

  /** Groups of one kind; who is where. */
  private final class Membership {
    private final String entity;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] principals = new int[PEOPLE];

    private Membership(String entity, int groups) {
      this.entity = entity;
      for (int i = 0; i < groups; i++) {
        members.add(new ArrayList<>());
      }
    }

    /** Most are in one group; some in none, some in a second one nearby. */
    private void join(int person, int group) {
      boolean none = random.nextInt(12) == 0;
      principals[person] = none ? -1 : group;
      if (!none) {
        members.get(group).add(person);
      }
      int other = group - random.nextInt(NEIGHBOURS);
      if (random.nextInt(5) == 0 && other >= 0 && other != group) {
        members.get(other).add(person);
      }
    }

    private Crowd.Groups groups() {
      var starts = new int[members.size() + 1];
      var all = new ArrayList<Integer>();
      for (int i = 0; i < members.size(); i++) {
        all.addAll(members.get(i));
        starts[i + 1] = all.size();
      }
      return new Crowd.Groups(
          entity, starts, all.stream().mapToInt(Integer::intValue).toArray(), principals);
    }

    private List<People.Group> cases(List<Map<String, Value>> answers) {
      var groups = new ArrayList<People.Group>();
      for (int i = 0; i < members.size(); i++) {
        var here = new ArrayList<People.Member>();
        for (int person : members.get(i)) {
          here.add(new People.Member("p" + person, "", here.size(), 1, principals[person] == i));
        }
        groups.add(new People.Group(entity, entity + i, answers.get(i), here));
      }
      return groups;
    }
  }

  /** Nothing is left to the interpreter, and all rows come to the same. */
  Crowds agree(String kind, List<String> targets, LocalDate day) {
    var inputs = inputs();
    var kernel = book.peopleKernel(kind, inputs, targets);
    assertThat(kernel.interpreted()).isEmpty();
    var crowd = new Crowd(PEOPLE, List.of(ofFamilies.groups(), ofDwellings.groups()));
    var results = kernel.results(crowd);
    kernel.evaluate(day, crowd, answers(inputs), results);
    for (int target = 0; target < targets.size(); target++) {
      for (int row = 0; row < results.get(target).size(); row++) {
        var id = (kind.equals("personne") ? "p" : kind) + row;
        assertThat(Population.described(results.get(target), row))
            .as("%s of %s", targets.get(target), id)
            .isEqualTo(
                Population.described(book.evaluate(targets.get(target), id, everybody(), day)));
      }
    }
    return this;
  }

  private People everybody() {
    var individuals = new ArrayList<People.Individual>();
    for (int i = 0; i < PEOPLE; i++) {
      individuals.add(new People.Individual("p" + i, people.get(i)));
    }
    var groups = new ArrayList<>(ofFamilies.cases(families));
    groups.addAll(ofDwellings.cases(dwellings));
    return new People(individuals, groups);
  }

  private static List<Input> inputs() {
    var euros = Optional.of("€/mois");
    return List.of(
        new Input("personne . revenu", Column.Type.NUMBER, euros),
        new Input("personne . majeure", Column.Type.BOOLEAN, Optional.empty()),
        new Input("personne . étudie", Column.Type.BOOLEAN, Optional.empty()),
        new Input("personne . naissance", Column.Type.DATE, Optional.empty()),
        new Input("famille . loyer", Column.Type.NUMBER, euros),
        new Input("logement . surface", Column.Type.NUMBER, Optional.of("m2")));
  }

  private List<Column> answers(List<Input> inputs) {
    var columns = new ArrayList<Column>();
    for (var input : inputs) {
      var known = of(input.rule());
      var column = new Column(input.type(), input.unit(), known.size());
      for (int row = 0; row < known.size(); row++) {
        var value = known.get(row).get(input.rule());
        if (value != null) {
          column.set(row, value);
        }
      }
      columns.add(column);
    }
    return columns;
  }

  private List<Map<String, Value>> of(String rule) {
    return rule.startsWith("personne") ? people : rule.startsWith("famille") ? families : dwellings;
  }
}
