package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Belonging;
import fr.prevenance.packs.FactDefinition.Place;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Gathering;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Crowd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A batch as the generated code of one right takes it. */
final class BatchColumns {
  private static final int NOBODY = -1;

  private final RightPack right;
  private final KnownFacts known;
  private final Batch batch;

  BatchColumns(RightPack right, KnownFacts known, Batch batch) {
    this.right = right;
    this.known = known;
    this.batch = batch;
  }

  /** A row for each of the right's entity, in the order of the batch. */
  Gathering gathered() {
    return right.rules().individual().isPresent() ? people() : situations();
  }

  private Gathering people() {
    List<Crowd.Groups> kinds =
        right.rules().groups().stream().flatMap(kind -> groups(kind).stream()).toList();
    return new Gathering(
        new Crowd(rows(Subjects.PERSON), kinds),
        known.facts().stream().map(this::column).toList(),
        rows(right.entity()));
  }

  private Optional<Crowd.Groups> groups(String kind) {
    if (!batch.rows().containsKey(kind)) {
      return Optional.empty();
    }
    Memberships members = batch.memberships().get(kind);
    return Optional.of(
        members == null
            ? new Crowd.Groups(kind, new int[rows(kind) + 1], new int[0], nobody())
            : new Crowd.Groups(kind, members.starts(), members.persons(), members.principals()));
  }

  private int[] nobody() {
    int[] nobody = new int[rows(Subjects.PERSON)];
    Arrays.fill(nobody, NOBODY);
    return nobody;
  }

  private int rows(String entity) {
    return batch.rows().getOrDefault(entity, Rows.NONE).size();
  }

  private Column column(FactDefinition fact) {
    return fact.belonging()
        .map(belonging -> place(fact, belonging))
        .orElseGet(() -> batch.columns().get(fact.name()));
  }

  /** Each person's place in the group that their own rules read. */
  private Column place(FactDefinition fact, Belonging belonging) {
    Column column = new Column(fact.input().type(), fact.unit(), rows(Subjects.PERSON));
    Memberships members = batch.memberships().get(belonging.group());
    if (members != null) {
      if (belonging.place() == Place.ROLE) {
        column.words(members.words());
      }
      fill(column, members, belonging.place());
    }
    return column;
  }

  private static void fill(Column column, Memberships members, Place place) {
    for (int group = 0; group < members.groups(); group++) {
      for (int at = members.starts()[group]; at < members.starts()[group + 1]; at++) {
        int person = members.persons()[at];
        boolean isTold = place == Place.SHARE || members.roles()[at] >= 0;
        if (members.principals()[person] == group && isTold) {
          column.numbers()[person] =
              place == Place.SHARE ? members.shares()[at] : members.roles()[at];
          column.states()[person] = Column.VALUE;
        }
      }
    }
  }

  /** For rules without members: own facts, then those of the groups around. */
  private Gathering situations() {
    int rows = rows(right.entity());
    List<Column> columns = new ArrayList<>();
    for (FactDefinition fact : known.facts()) {
      Column column = column(fact);
      columns.add(
          fact.entity().equals(right.entity())
              ? column
              : column.arranged(new Around(right.entity(), batch).rows(fact.entity())));
    }
    return new Gathering(new Crowd(0, List.of()), columns, rows);
  }
}
