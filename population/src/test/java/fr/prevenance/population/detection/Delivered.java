package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Cases as a dataset would deliver them, each a cluster. */
final class Delivered {
  private final List<People> cases;
  private final Map<String, List<Row>> tables = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param members of a group, in order
   */
  private record Row(
      long cluster, String id, Map<String, Value> answers, List<People.Member> members) {}

  Delivered(List<People> cases) {
    this.cases = cases;
    for (int cluster = 0; cluster < cases.size(); cluster++) {
      People people = cases.get(cluster);
      for (var one : people.individuals()) {
        add(Subjects.PERSON, new Row(cluster, one.id(), one.answers(), List.of()));
      }
      for (var group : people.groups()) {
        List<People.Member> members = group.members().stream().sorted(People.Member.ORDER).toList();
        add(group.entity(), new Row(cluster, group.id(), group.answers(), members));
      }
    }
  }

  private void add(String entity, Row row) {
    List<Row> table = tables.computeIfAbsent(entity, _ -> new ArrayList<>());
    places.put(row.id(), table.size());
    table.add(row);
  }

  private List<Row> table(String entity) {
    return tables.getOrDefault(entity, List.of());
  }

  private int place(People.Member member) {
    return Objects.requireNonNull(places.get(member.individual()));
  }

  /** The id of a case's own that a row stands for. */
  String id(String entity, long row) {
    return table(entity).get((int) row).id();
  }

  /** As the interpreter is given it for a row, the id of a case's own. */
  String original(String text) {
    String digits = text.substring(text.lastIndexOf(' ') + 1);
    String entity =
        text.equals(digits) ? Subjects.PERSON : text.substring(0, text.lastIndexOf(' '));
    return id(entity, Long.parseLong(digits));
  }

  Batch batch(RightPack right) {
    Map<String, Rows> rows = new HashMap<>();
    Map<String, Memberships> memberships = new HashMap<>();
    tables.forEach((entity, table) -> {
      rows.put(entity, rows(table));
      if (!entity.equals(Subjects.PERSON)) {
        memberships.put(entity, memberships(entity, table));
      }
    });
    Map<String, Column> columns = new HashMap<>();
    for (FactDefinition fact : right.facts()) {
      if (fact.belonging().isEmpty()) {
        columns.put(fact.name(), column(fact));
      }
    }
    return new Batch(new ClusterRange(0, cases.size(), 0), rows, columns, memberships);
  }

  private static Rows rows(List<Row> table) {
    long[] ids = new long[table.size()];
    Arrays.setAll(ids, i -> i);
    return new Rows(ids, table.stream().mapToLong(Row::cluster).toArray());
  }

  private Column column(FactDefinition fact) {
    List<Row> table = table(fact.entity());
    Input input = fact.input();
    Column column = new Column(input.type(), input.unit(), table.size());
    for (int row = 0; row < table.size(); row++) {
      Value value = table.get(row).answers().get(fact.name());
      if (value != null) {
        column.set(row, value);
      }
    }
    return column;
  }

  private Memberships memberships(String kind, List<Row> groups) {
    List<People.Member> all = groups.stream().flatMap(row -> row.members().stream()).toList();
    int[] starts = new int[groups.size() + 1];
    int[] principals = new int[table(Subjects.PERSON).size()];
    Arrays.fill(principals, -1);
    for (int group = 0; group < groups.size(); group++) {
      starts[group + 1] = starts[group] + groups.get(group).members().size();
      for (var member : groups.get(group).members()) {
        if (member.principal()) {
          principals[place(member)] = group;
        }
      }
    }
    Set<String> words = new LinkedHashSet<>();
    all.forEach(member -> words.add(member.role()));
    List<String> roles = List.copyOf(words);
    boolean[] isPrincipal = new boolean[all.size()];
    for (int at = 0; at < all.size(); at++) {
      isPrincipal[at] = all.get(at).principal();
    }
    return new Memberships(
        kind,
        starts,
        all.stream().mapToInt(this::place).toArray(),
        all.stream().mapToInt(member -> roles.indexOf(member.role())).toArray(),
        roles,
        all.stream().mapToInt(People.Member::rank).toArray(),
        all.stream().mapToDouble(People.Member::share).toArray(),
        isPrincipal,
        principals);
  }
}
