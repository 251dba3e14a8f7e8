package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads every range once, on several threads, and keeps nothing but the first fault of each; stops
 * at {@value #ENOUGH} of them.
 */
final class RangeCheck {
  private static final int ENOUGH = 20;

  /** More at once would take more memory and little less time: DuckDB has threads of its own. */
  private static final int MOST_READERS = 4;

  /** Persons of a range: some tens of megabytes of arrays for each thread. */
  private static final int ABOUT = 250_000;

  private final Population population;
  private final Collection<String> facts;
  private final Progress progress;
  private final List<ClusterRange> ranges;

  /** By place of the range, so that the same are told whichever thread comes first. */
  private final SortedMap<Integer, List<DatasetIssue>> issues = new TreeMap<>();

  private int next;

  /**
   * @param facts to be read beside memberships
   */
  RangeCheck(Population population, Collection<String> facts, Progress progress)
      throws DatasetException {
    this.population = population;
    this.facts = facts;
    this.progress = progress;
    this.ranges = population.partitions(ABOUT);
  }

  /**
   * @param threads of the machine
   * @throws DatasetException with the faults found
   */
  void run(int threads) throws DatasetException {
    Workers.run(Math.clamp(threads, 1, MOST_READERS), _ -> readAll());
    if (!issues.isEmpty()) {
      throw new DatasetException(
          issues.values().stream().flatMap(List::stream).limit(ENOUGH).toList());
    }
  }

  private void readAll() throws DatasetException {
    try (BatchReader reader = population.rowReader(facts)) {
      for (int place = take(); place < ranges.size(); place = take()) {
        try {
          reader.read(ranges.get(place));
        } catch (DatasetException faulty) {
          report(place, faulty.issues());
        }
      }
    }
  }

  /** The place of a range that nobody has read; beyond the last when nothing is left to do. */
  private synchronized int take() {
    if (issues.size() >= ENOUGH) {
      return ranges.size();
    }
    if (next < ranges.size()) {
      progress.at("Contrôle des lignes", (double) next / ranges.size());
    }
    return next++;
  }

  private synchronized void report(int place, List<DatasetIssue> found) {
    issues.put(place, found);
  }
}
