package fr.prevenance.population.dataset;

import java.util.Arrays;

/**
 * The rows of one table in a batch, by cluster, then by id.
 *
 * @param ids unique in the table
 * @param clusters of each row
 */
public record Rows(long[] ids, long[] clusters) {
  public static final Rows NONE = new Rows(new long[0], new long[0]);

  /** Those of one cluster. */
  public RowSpan of(long cluster) {
    return within(cluster, cluster);
  }

  /** Those from a cluster to another, both included. */
  RowSpan within(long first, long last) {
    return new RowSpan(
        firstAtLeast(first), last == Long.MAX_VALUE ? size() : firstAtLeast(last + 1));
  }

  Rows slice(RowSpan span) {
    return new Rows(
        Arrays.copyOfRange(ids, span.from(), span.to()),
        Arrays.copyOfRange(clusters, span.from(), span.to()));
  }

  /** The first row of that cluster or a later one; beyond the last where there is none. */
  private int firstAtLeast(long cluster) {
    int found = Arrays.binarySearch(clusters, cluster);
    int at = found >= 0 ? found : -found - 1;
    while (at > 0 && clusters[at - 1] == cluster) {
      at--;
    }
    return at;
  }

  public int size() {
    return ids.length;
  }
}
