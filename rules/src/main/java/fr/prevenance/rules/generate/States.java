package fr.prevenance.rules.generate;

/**
 * What generated code computes with.
 *
 * <p>A number, a date (days since 1970) or a text (its code) is a {@code double}; what stands where
 * there is none is a NaN whose low bits say which. Numbers are never NaN in the strict language, so
 * that one comparison with itself tells the usual case. A boolean is an {@code int} of the same
 * codes.
 */
final class States {
  static final int NO = 0;
  static final int YES = 1;
  static final int NOT_APPLICABLE = 2;
  static final int UNDEFINED = 3;

  /** Generated code does not know: the interpreter is asked for this row. */
  static final int DOUBT = 4;

  static final int FIRST_FAULT = 5;

  /** Not computed yet, as a boolean. */
  static final int UNSET = -1;

  private static final long QUIET = 0x7FF8_0000_0000_0000L;
  private static final int MASK = 0xFFFF;

  /** Not computed yet, or not set by a context. */
  static final long UNSET_BITS = QUIET | 1;

  private States() {}

  /** What stands for a code where a {@code double} is expected. */
  static double boxed(int code) {
    return Double.longBitsToDouble(bits(code));
  }

  static long bits(int code) {
    return QUIET | code;
  }

  /** A value, or another where it is undefined; without a jump. */
  static double orElse(double value, double fallback) {
    long bits = Double.doubleToRawLongBits(value);
    boolean undefined = (bits & (QUIET | MASK)) == (QUIET | UNDEFINED);
    return Double.longBitsToDouble(undefined ? Double.doubleToRawLongBits(fallback) : bits);
  }

  static double unset() {
    return Double.longBitsToDouble(UNSET_BITS);
  }

  /** The code of a NaN; one that is none of ours is in doubt. */
  static int code(double special) {
    int code = (int) Double.doubleToRawLongBits(special) & MASK;
    return code < NOT_APPLICABLE ? DOUBT : code;
  }

  static boolean isUnset(double value) {
    return Double.doubleToRawLongBits(value) == UNSET_BITS;
  }

  static boolean isUndefined(double value) {
    return Double.isNaN(value) && code(value) == UNDEFINED;
  }

  static boolean isNotApplicable(double value) {
    return Double.isNaN(value) && code(value) == NOT_APPLICABLE;
  }

  /** A fault or a doubt: what stops a computation. */
  static boolean stops(double value) {
    return Double.isNaN(value) && code(value) >= DOUBT;
  }

  /** A boolean kept as a number. */
  static int flag(double kept) {
    return Double.isNaN(kept) ? code(kept) : (int) kept;
  }

  /** What never is a value, as a boolean. */
  static int toBoolean(double special) {
    return code(special);
  }

  /** What never is a value, as a number. */
  static double toNumber(int code) {
    return boxed(code);
  }
}
