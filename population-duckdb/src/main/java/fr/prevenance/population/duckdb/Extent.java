package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import java.util.Optional;

/**
 * Which rows are read.
 *
 * @param range of clusters
 * @param among a table of clusters, to read of the range only those; empty for all of it
 */
record Extent(ClusterRange range, Optional<String> among) {

  static Extent all(ClusterRange range) {
    return new Extent(range, Optional.empty());
  }

  static Extent of(ClusterRange range, ClusterTable among) {
    return new Extent(range, Optional.of(among.name()));
  }

  /** SQL, of rows with a column {@code grappe}. */
  String condition() {
    return "grappe "
        + between(range)
        + among.map(table -> " AND grappe IN (SELECT grappe FROM " + table + ")").orElse("");
  }

  /** As texts: SQL does not write the least of all longs. */
  static String between(ClusterRange range) {
    return "BETWEEN '%d'::BIGINT AND '%d'::BIGINT".formatted(range.from(), range.to());
  }
}
