package fr.prevenance.population.fictive;

import java.util.Arrays;

/**
 * The memberships of one kind of group. There are five for each person: each is one number, of the
 * bits that {@link MemberField} says.
 */
public final class Members {
  private static final int FIRST_ROWS = 4_096;

  private long[] values = new long[FIRST_ROWS];
  private int rows;

  Members() {}

  public int rows() {
    return rows;
  }

  /** At least as many as there are rows. Not to be changed. */
  public long[] values() {
    return values;
  }

  int get(MemberField field, int row) {
    return (int) ((values[row] >>> field.shift()) & field.mask());
  }

  void clear() {
    rows = 0;
  }

  void add(long bits) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, 2 * rows);
    }
    values[rows++] = bits;
  }
}
