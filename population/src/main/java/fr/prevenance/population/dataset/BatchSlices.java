package fr.prevenance.population.dataset;

import fr.prevenance.rules.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch cut between clusters: large ranges are read faster, small ones stay in the processor's
 * memory while they are evaluated.
 */
final class BatchSlices {
  private final Batch batch;

  BatchSlices(Batch batch) {
    this.batch = batch;
  }

  /** The table that its name stands under. */
  private static String entity(String fact) {
    return fact.substring(0, fact.indexOf(" . "));
  }

  /**
   * @param about rows of the largest table in a slice
   */
  List<ClusterRange> cuts(int about) {
    long[] clusters =
        batch.rows().values().stream()
            .map(Rows::clusters)
            .max(Comparator.comparingInt(all -> all.length))
            .orElse(new long[0]);
    List<ClusterRange> cuts = new ArrayList<>();
    long from = batch.range().from();
    for (int row = about; row < clusters.length; row += about) {
      if (clusters[row] > from) {
        cuts.add(new ClusterRange(from, clusters[row] - 1, about));
        from = clusters[row];
      }
    }
    cuts.add(new ClusterRange(from, batch.range().to(), about));
    return cuts;
  }

  Batch slice(ClusterRange range) {
    Map<String, RowSpan> spans = new HashMap<>();
    batch
        .rows()
        .forEach((entity, rows) -> spans.put(entity, rows.within(range.from(), range.to())));
    Map<String, Rows> rows = new HashMap<>();
    batch.rows().forEach((entity, all) -> rows.put(entity, all.slice(span(spans, entity))));
    Map<String, Column> columns = new HashMap<>();
    batch
        .columns()
        .forEach((fact, column) -> {
          RowSpan span = span(spans, entity(fact));
          columns.put(fact, column.slice(span.from(), span.to()));
        });
    Map<String, Memberships> memberships = new HashMap<>();
    batch
        .memberships()
        .forEach((kind, members) ->
            memberships.put(
                kind, slice(members, span(spans, kind), span(spans, DatasetTable.PERSON))));
    return new Batch(range, rows, columns, memberships);
  }

  private static RowSpan span(Map<String, RowSpan> spans, String entity) {
    return spans.getOrDefault(entity, RowSpan.NONE);
  }

  private static Memberships slice(Memberships all, RowSpan groups, RowSpan persons) {
    int first = all.starts()[groups.from()];
    int last = all.starts()[groups.to()];
    int[] starts = Arrays.copyOfRange(all.starts(), groups.from(), groups.to() + 1);
    shift(starts, first);
    int[] members = Arrays.copyOfRange(all.persons(), first, last);
    shift(members, persons.from());
    int[] principals = Arrays.copyOfRange(all.principals(), persons.from(), persons.to());
    Arrays.setAll(principals, i -> Math.max(-1, principals[i] - groups.from()));
    return new Memberships(
        all.kind(),
        starts,
        members,
        Arrays.copyOfRange(all.roles(), first, last),
        all.words(),
        Arrays.copyOfRange(all.ranks(), first, last),
        Arrays.copyOfRange(all.shares(), first, last),
        Arrays.copyOfRange(all.isPrincipal(), first, last),
        principals);
  }

  private static void shift(int[] rows, int by) {
    Arrays.setAll(rows, i -> rows[i] - by);
  }
}
