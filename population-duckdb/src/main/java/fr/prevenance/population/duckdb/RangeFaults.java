package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The first fault of each range, by its place: the same are told whoever comes first. */
public final class RangeFaults {
  /** So many are told; nobody reads on for more. */
  public static final int ENOUGH = 20;

  /** Persons of a range that is read to be checked: some tens of megabytes of arrays. */
  public static final int ABOUT = 250_000;

  private final SortedMap<Integer, List<DatasetIssue>> issues = new TreeMap<>();

  /** What is wrong in a range. */
  public synchronized void report(int place, List<DatasetIssue> found) {
    issues.put(place, found);
  }

  public synchronized boolean areEnough() {
    return issues.size() >= ENOUGH;
  }

  /**
   * @throws DatasetException with those reported, if there are any
   */
  public synchronized void refuse() throws DatasetException {
    if (!issues.isEmpty()) {
      throw new DatasetException(
          issues.values().stream().flatMap(List::stream).limit(ENOUGH).toList());
    }
  }
}
