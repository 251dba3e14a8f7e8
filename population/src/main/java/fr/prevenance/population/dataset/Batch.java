package fr.prevenance.population.dataset;

import fr.prevenance.rules.Column;
import java.util.List;
import java.util.Map;

/**
 * A range of clusters as columns.
 *
 * @param rows by entity; every table of the dataset has some, be it none
 * @param columns by full name of the fact, for the facts asked for: one cell for each row of its
 *     entity
 * @param memberships by kind of group, where they are delivered
 */
public record Batch(
    ClusterRange range,
    Map<String, Rows> rows,
    Map<String, Column> columns,
    Map<String, Memberships> memberships) {

  public Batch {
    rows = Map.copyOf(rows);
    columns = Map.copyOf(columns);
    memberships = Map.copyOf(memberships);
  }

  /**
   * Cuts its clusters into smaller ranges, in order.
   *
   * @param about rows of the largest table in each
   */
  public List<ClusterRange> cuts(int about) {
    return new BatchSlices(this).cuts(about);
  }

  /** A copy of a part of its clusters. */
  public Batch slice(ClusterRange part) {
    return new BatchSlices(this).slice(part);
  }

  /**
   * An id as the interpreter is given it, which compares texts: padded, so that its order is that
   * of the numbers, which members come in.
   */
  public static String text(long id) {
    return "%019d".formatted(id);
  }
}
