package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import java.util.Collection;
import java.util.List;

/** Reads every range once, on several threads, and keeps nothing but faults. */
final class RangeCheck {
  /** More at once would take more memory and little less time: DuckDB has threads of its own. */
  private static final int MOST_READERS = 4;

  private final Population population;
  private final Collection<String> facts;
  private final Progress progress;
  private final List<ClusterRange> ranges;
  private final RangeFaults faults = new RangeFaults();
  private int next;

  /**
   * @param facts to be read beside memberships
   */
  RangeCheck(Population population, Collection<String> facts, Progress progress)
      throws DatasetException {
    this.population = population;
    this.facts = facts;
    this.progress = progress;
    this.ranges = population.partitions(RangeFaults.ABOUT);
  }

  /**
   * @param threads of the machine
   * @throws DatasetException with the faults found
   */
  void run(int threads) throws DatasetException {
    Workers.run(Math.clamp(threads, 1, MOST_READERS), _ -> readAll());
    faults.refuse();
  }

  private void readAll() throws DatasetException {
    try (BatchReader reader = population.rowReader(facts)) {
      for (int place = take(); place < ranges.size(); place = take()) {
        try {
          reader.read(ranges.get(place));
        } catch (DatasetException faulty) {
          faults.report(place, faulty.issues());
        }
      }
    }
  }

  /** The place of a range that nobody has read; beyond the last when nothing is left to do. */
  private synchronized int take() {
    if (faults.areEnough()) {
      return ranges.size();
    }
    if (next < ranges.size()) {
      progress.at("Contrôle des lignes", (double) next / ranges.size());
    }
    return next++;
  }
}
