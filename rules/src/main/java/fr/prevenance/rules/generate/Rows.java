package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thread's walk over rows; generated classes extend it. */
abstract class Rows {
  /** From a state of a column to that of generated code, where there is no value. */
  private static final int STATE_TO_CODE = 1;

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
    int state = Double.isNaN(result) ? States.code(result) - STATE_TO_CODE : Column.VALUE;
    // A zero has no sign outside; where there is no value, the number means nothing.
    values[row] = result + 0.0;
    states[row] = (byte) state;
    if (state > Column.UNDEFINED) {
      batch().put(target, row, States.code(result));
    }
  }

  final void put(int target, double[] values, byte[] states, int result) {
    int state = result > States.YES ? result - STATE_TO_CODE : Column.VALUE;
    values[row] = result;
    states[row] = (byte) state;
    if (state > Column.UNDEFINED) {
      batch().put(target, row, result);
    }
  }

  /** A number or a date. */
  static double number(double[] values, byte[] states, int row) {
    double value = values[row];
    int state = states[row];
    if (Double.isNaN(value)) {
      return States.boxed(state == Column.VALUE ? States.DOUBT : absent(state));
    }
    // Of integers the virtual machine takes one of two without a jump.
    long bits = Double.doubleToRawLongBits(value);
    return Double.longBitsToDouble(state == Column.VALUE ? bits : States.bits(absent(state)));
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

  /**
   * What an individual reads of its group.
   *
   * @param groups for each individual the row of its group, negative where it has none
   */
  static double ofGroup(double[] values, int[] groups, int row) {
    int group = groups[row];
    return group < 0 ? States.boxed(States.NOT_APPLICABLE) : values[group];
  }

  static int ofGroup(int[] values, int[] groups, int row) {
    int group = groups[row];
    return group < 0 ? States.NOT_APPLICABLE : values[group];
  }

  /** What was not a value in its column: beyond « not defined », the interpreter is asked. */
  private static int absent(int state) {
    return Math.min(state + STATE_TO_CODE, States.DOUBT);
  }

  private Batch batch() {
    return Objects.requireNonNull(batch);
  }
}
