package fr.prevenance.rules.generate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thread's walk over rows; generated classes extend it. */
abstract class Rows {
  int row;
  private @Nullable Batch batch;

  /** Takes the columns and what the day settles. */
  final void start(Batch started) {
    batch = started;
    begin(started);
  }

  /** Generated: puts arrays and settled values into fields. */
  abstract void begin(Batch started);

  /** Generated: evaluates rows one after the other. */
  abstract void run(int from, int to);

  /** Whether the answers of a row are refused: then the interpreter says how. */
  final boolean isRefused(int candidate) {
    if (!batch().isRefused(candidate)) {
      return false;
    }
    batch().interpretAll(candidate);
    return true;
  }

  /** Writes a result that is a value, or whatever else. */
  final void put(int target, double[] values, byte[] states, double result) {
    if (!Double.isNaN(result)) {
      // A zero has no sign outside.
      values[row] = result + 0.0;
      states[row] = 0;
    } else {
      batch().put(target, row, States.code(result));
    }
  }

  final void put(int target, double[] values, byte[] states, int result) {
    if (result <= States.YES) {
      values[row] = result;
      states[row] = 0;
    } else {
      batch().put(target, row, result);
    }
  }

  /** A number or a date. */
  static double number(double[] values, byte[] states, int row) {
    if (states[row] != 0) {
      return States.boxed(absent(states[row]));
    }
    double value = values[row];
    return !Double.isNaN(value) ? value : States.boxed(States.DOUBT);
  }

  static int flag(double[] values, byte[] states, int row) {
    return states[row] != 0 ? absent(states[row]) : values[row] != 0 ? States.YES : States.NO;
  }

  /**
   * @param codes of the texts of the column
   */
  static double text(double[] values, byte[] states, int row, int[] codes) {
    return states[row] != 0 ? States.boxed(absent(states[row])) : codes[(int) values[row]];
  }

  private static int absent(byte state) {
    return state == 1 ? States.NOT_APPLICABLE : state == 2 ? States.UNDEFINED : States.DOUBT;
  }

  private Batch batch() {
    return Objects.requireNonNull(batch);
  }
}
