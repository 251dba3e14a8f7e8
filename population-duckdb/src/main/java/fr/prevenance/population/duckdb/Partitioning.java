package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts all clusters into ranges of about as many rows: by a histogram of fixed steps, finer where
 * one step holds too much. The same data give the same ranges.
 */
final class Partitioning {
  private static final long STEPS = 1L << 16;

  private final Engine engine;
  private final String relation;
  private final int about;
  private final List<ClusterRange> ranges = new ArrayList<>();
  private long from = Long.MIN_VALUE;
  private long rows;

  /**
   * @param relation with a column {@code grappe}
   */
  Partitioning(Engine engine, String relation, int about) {
    this.engine = engine;
    this.relation = relation;
    this.about = about;
  }

  /** They cover every cluster that there can be; none when there is no row. */
  List<ClusterRange> ranges() throws DatasetException {
    long least = engine.number("SELECT coalesce(min(grappe), 0) FROM " + relation);
    long greatest = engine.number("SELECT coalesce(max(grappe), 0) FROM " + relation);
    cut(least, greatest);
    if (rows > 0) {
      close(greatest);
    }
    if (!ranges.isEmpty()) {
      ClusterRange last = ranges.removeLast();
      ranges.add(new ClusterRange(last.from(), Long.MAX_VALUE, last.rows()));
    }
    return ranges;
  }

  private void cut(long least, long greatest) throws DatasetException {
    long width = Math.max(1, (greatest - least) / STEPS + 1);
    for (var step : histogram(least, greatest, width).entrySet()) {
      long start = least + step.getKey() * width;
      long end = Math.min(greatest, start + width - 1);
      if (width > 1 && step.getValue() > about) {
        cut(start, end);
      } else {
        take(end, step.getValue());
      }
    }
  }

  /** Rows by number of the step, in order. */
  private SortedMap<Long, Long> histogram(long least, long greatest, long width)
      throws DatasetException {
    SortedMap<Long, Long> histogram = new TreeMap<>();
    String sql =
        """
        SELECT (grappe - %1$d) // %3$d AS pas, count(*) FROM %4$s
        WHERE grappe BETWEEN %1$d AND %2$d GROUP BY pas
        """
            .formatted(least, greatest, width, relation);
    engine
        .all(sql, row -> new long[] {row.getLong(1), row.getLong(2)})
        .forEach(step -> histogram.put(step[0], step[1]));
    return histogram;
  }

  private void take(long end, long more) {
    rows += more;
    if (rows >= about) {
      close(end);
    }
  }

  private void close(long end) {
    ranges.add(new ClusterRange(from, end, rows));
    from = end + 1;
    rows = 0;
  }
}
