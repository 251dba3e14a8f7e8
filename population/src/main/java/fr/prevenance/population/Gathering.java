package fr.prevenance.population;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases side by side: their facts by columns, and who is with whom.
 *
 * @param crowd nobody for rights that are decided on one situation each
 * @param rows subjects, in the order of the cases
 */
public record Gathering(Crowd crowd, List<Column> answers, int rows) {
  /**
   * Subjects without members: a row for each.
   *
   * @throws IllegalArgumentException a subject among others
   */
  static Gathering ofSituations(List<FactDefinition> facts, List<List<Subject>> cases) {
    List<Map<String, Value>> rows = new ArrayList<>();
    for (Subject subject : cases.stream().flatMap(List::stream).toList()) {
      if (!(subject instanceof Subject.Alone(var situation))) {
        throw new IllegalArgumentException("A subject among others");
      }
      rows.add(situation.answers());
    }
    return new Gathering(
        new Crowd(0, List.of()),
        facts.stream().map(fact -> column(fact, rows)).toList(),
        rows.size());
  }

  /**
   * Subjects among others: the subjects of a case share its people.
   *
   * @throws IllegalArgumentException a subject that is alone, or people who cannot be grouped so
   */
  static Gathering ofPeople(List<FactDefinition> facts, List<List<Subject>> cases) {
    var draft = new Draft();
    int rows = 0;
    for (List<Subject> subjects : cases) {
      if (!subjects.isEmpty()) {
        draft.add(people(subjects.getFirst()));
      }
      rows += subjects.size();
    }
    return new Gathering(draft.crowd(), facts.stream().map(draft::column).toList(), rows);
  }

  private static People people(Subject subject) {
    if (!(subject instanceof Subject.Among among)) {
      throw new IllegalArgumentException("A subject that is alone");
    }
    return among.people();
  }

  private static Column column(FactDefinition fact, List<Map<String, Value>> rows) {
    Input input = fact.input();
    var column = new Column(input.type(), input.unit(), rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Value value = rows.get(row).get(fact.name());
      if (value != null) {
        column.set(row, value);
      }
    }
    return column;
  }

  /** Individuals and groups of all cases, by kind. */
  private static final class Draft {
    private final List<Map<String, Value>> individuals = new ArrayList<>();
    private final Map<String, List<Placed>> groups = new LinkedHashMap<>();

    /**
     * @param rows of the individuals of its case, by id
     */
    private record Placed(People.Group group, Map<String, Integer> rows) {}

    private void add(People people) {
      Map<String, Integer> rows = new HashMap<>();
      for (var individual : people.individuals()) {
        rows.put(individual.id(), individuals.size());
        individuals.add(individual.answers());
      }
      for (var group : people.groups()) {
        groups.computeIfAbsent(group.entity(), _ -> new ArrayList<>()).add(new Placed(group, rows));
      }
    }

    private Crowd crowd() {
      List<Crowd.Groups> kinds = new ArrayList<>();
      groups.forEach((kind, placed) -> kinds.add(kind(kind, placed)));
      return new Crowd(individuals.size(), kinds);
    }

    private Crowd.Groups kind(String kind, List<Placed> placed) {
      var starts = new int[placed.size() + 1];
      var principals = new int[individuals.size()];
      Arrays.fill(principals, -1);
      List<Integer> members = new ArrayList<>();
      for (int row = 0; row < placed.size(); row++) {
        for (var member :
            placed.get(row).group().members().stream().sorted(People.Member.ORDER).toList()) {
          int individual = individual(placed.get(row), member);
          members.add(individual);
          if (member.principal()) {
            principals[individual] = row;
          }
        }
        starts[row + 1] = members.size();
      }
      var all = members.stream().mapToInt(Integer::intValue).toArray();
      return new Crowd.Groups(kind, starts, all, principals);
    }

    private static int individual(Placed placed, People.Member member) {
      Integer row = placed.rows().get(member.individual());
      if (row == null) {
        throw new IllegalArgumentException("Member of a group who is nobody of the case");
      }
      return row;
    }

    private Column column(FactDefinition fact) {
      return Gathering.column(
          fact, fact.entity().equals(Subjects.PERSON) ? individuals : groups(fact.entity()));
    }

    private List<Map<String, Value>> groups(String kind) {
      return groups.getOrDefault(kind, List.of()).stream()
          .map(placed -> placed.group().answers())
          .toList();
    }
  }
}
