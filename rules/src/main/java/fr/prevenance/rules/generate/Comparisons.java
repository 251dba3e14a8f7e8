package fr.prevenance.rules.generate;

/** Comparisons of two values of one type, dates and texts included: booleans as ints. */
final class Comparisons {
  private Comparisons() {}

  static int less(double a, double b) {
    return a < b ? 1 : a >= b ? 0 : oddly(a, b);
  }

  static int atMost(double a, double b) {
    return a <= b ? 1 : a > b ? 0 : oddly(a, b);
  }

  static int more(double a, double b) {
    return a > b ? 1 : a <= b ? 0 : oddly(a, b);
  }

  static int atLeast(double a, double b) {
    return a >= b ? 1 : a < b ? 0 : oddly(a, b);
  }

  /** One of the two is not a value. */
  private static int oddly(double a, double b) {
    if (States.stops(a) || States.isNotApplicable(a)) {
      return States.code(a);
    }
    if (States.stops(b) || States.isNotApplicable(b)) {
      return States.code(b);
    }
    return States.UNDEFINED;
  }

  static int equal(double a, double b) {
    return a == b ? 1 : !Double.isNaN(a) && !Double.isNaN(b) ? 0 : equalOddly(a, b);
  }

  static int different(double a, double b) {
    return Logic.not(equal(a, b));
  }

  private static int equalOddly(double a, double b) {
    if (States.stops(a)) {
      return States.code(a);
    }
    if (States.stops(b) || States.isUndefined(b)) {
      return States.code(b);
    }
    if (States.isUndefined(a)) {
      return States.UNDEFINED;
    }
    return Double.isNaN(a) && Double.isNaN(b) ? States.YES : States.NO;
  }

  /** « Non applicable » equals {@code non}. */
  static int equal(int a, int b) {
    if (a >= States.DOUBT) {
      return a;
    }
    if (b >= States.UNDEFINED) {
      return b;
    }
    if (a == States.UNDEFINED) {
      return a;
    }
    return (a == States.YES) == (b == States.YES) ? States.YES : States.NO;
  }

  static int different(int a, int b) {
    return Logic.not(equal(a, b));
  }
}
