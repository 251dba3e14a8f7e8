package fr.prevenance.population.duckdb;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds the row of an id among those of a batch. Looks first from the row found before on. */
final class IdIndex {
  /** Ids looked at from the one found before on: a household or two. */
  private static final int NEAR = 8;

  private final long[] sorted;

  /** Row of each of the sorted ids; empty when ids come sorted. */
  private final int[] rows;

  private int last;

  IdIndex(long[] ids) {
    boolean isSorted = true;
    for (int i = 1; i < ids.length; i++) {
      isSorted &= ids[i - 1] < ids[i];
    }
    if (isSorted) {
      this.sorted = ids;
      this.rows = new int[0];
    } else {
      this.rows =
          IntStream.range(0, ids.length)
              .boxed()
              .sorted(Comparator.comparingLong(row -> ids[row]))
              .mapToInt(Integer::intValue)
              .toArray();
      this.sorted = IntStream.of(rows).mapToLong(row -> ids[row]).toArray();
    }
  }

  /**
   * @return the row, or a negative number when there is none
   */
  int row(long id) {
    int place = place(id);
    if (place < 0) {
      return -1;
    }
    last = place;
    return rows.length == 0 ? place : rows[place];
  }

  private int place(long id) {
    int to = Math.min(sorted.length, last + NEAR);
    for (int i = last; i < to && sorted[i] <= id; i++) {
      if (sorted[i] == id) {
        return i;
      }
    }
    return Arrays.binarySearch(sorted, id);
  }
}
