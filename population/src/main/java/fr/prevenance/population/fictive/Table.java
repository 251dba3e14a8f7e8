package fr.prevenance.population.fictive;

import java.util.Arrays;

/**
 * Rows of whole numbers, column by column, used again for one block after the other. A column that
 * is never written takes no room. For one thread.
 *
 * @param <C> its columns
 */
public final class Table<C extends Enum<C>> {
  private static final int FIRST_ROWS = 4_096;
  private static final int[] UNWRITTEN = {};

  private final int[][] values;
  private int rows;
  private int room = FIRST_ROWS;

  Table(Class<C> columns) {
    this.values = new int[columns.getEnumConstants().length][];
    Arrays.fill(values, UNWRITTEN);
  }

  public int rows() {
    return rows;
  }

  /** The values of a column, which holds at least as many as there are rows. Not to be changed. */
  public int[] values(C column) {
    return written(column.ordinal());
  }

  void clear() {
    for (int[] column : values) {
      Arrays.fill(column, 0, Math.min(rows, column.length), 0);
    }
    rows = 0;
  }

  /** Takes the last rows away. */
  void cut(int kept) {
    for (int[] column : values) {
      if (column.length > kept) {
        Arrays.fill(column, kept, Math.min(rows, column.length), 0);
      }
    }
    rows = kept;
  }

  /** A row of zeros. */
  int add() {
    if (rows == room) {
      room *= 2;
    }
    return rows++;
  }

  private int[] written(int column) {
    if (values[column].length < room) {
      values[column] = Arrays.copyOf(values[column], room);
    }
    return values[column];
  }

  void put(C column, int row, int value) {
    if (value != 0 || values[column.ordinal()].length > row) {
      written(column.ordinal())[row] = value;
    }
  }

  int get(C column, int row) {
    int[] written = values[column.ordinal()];
    return row < written.length ? written[row] : 0;
  }

  /** Writes some bits of a number. */
  void set(C column, int row, int bits) {
    put(column, row, get(column, row) | bits);
  }
}
