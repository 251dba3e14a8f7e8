package fr.prevenance.rules.generate;

/**
 * Strict arithmetic over the four states, as the interpreter does it: the operands are pure, so
 * that looking at the right one where the left one decides costs time but changes nothing. Zeros
 * may have another sign than the interpreter's: nothing in the strict language tells them apart.
 *
 * <p>{@code risks} are states in which the unit of the result would be known only at run time.
 */
final class Arithmetic {
  /** The left operand is not applicable. */
  static final int LEFT_OFF = 1;

  /** The right operand is not applicable. */
  static final int RIGHT_OFF = 2;

  private Arithmetic() {}

  static double plus(double a, double b, int risks) {
    double sum = a + b;
    return Double.isFinite(sum) ? sum : plusOddly(a, b, risks);
  }

  /** The end of a sum: {@code a} and nothing. */
  static double plusNothing(double a, int risks) {
    double sum = a + 0.0;
    return Double.isFinite(sum) ? sum : plusOddly(a, States.boxed(States.NOT_APPLICABLE), risks);
  }

  private static double plusOddly(double a, double b, int risks) {
    if (Double.isNaN(a)) {
      int left = States.code(a);
      return left == States.NOT_APPLICABLE ? nothingPlus(b, risks) : stoppedPlus(left, a, b);
    }
    if (States.isNotApplicable(b)) {
      return (risks & RIGHT_OFF) != 0 ? States.boxed(States.DOUBT) : finite(a + 0.0);
    }
    return Double.isNaN(b) ? b : States.boxed(Faults.NOT_FINITE);
  }

  private static double nothingPlus(double b, int risks) {
    int right = Double.isNaN(b) ? States.code(b) : States.YES;
    if (right > States.NOT_APPLICABLE) {
      return b;
    }
    int off = LEFT_OFF | (right == States.NOT_APPLICABLE ? RIGHT_OFF : 0);
    return (risks & off) != 0 ? States.boxed(States.DOUBT) : finite(loose(b) + 0.0);
  }

  /** A fault on the left, else one on the right, else what is lacking. */
  private static double stoppedPlus(int left, double a, double b) {
    boolean isFault = left >= States.DOUBT;
    return !isFault && Double.isNaN(b) && !States.isNotApplicable(b) ? b : a;
  }

  static double minus(double a, double b, int risks) {
    double difference = a - b;
    return Double.isFinite(difference) ? difference : minusOddly(a, b, risks);
  }

  private static double minusOddly(double a, double b, int risks) {
    if (States.stops(a) || States.isNotApplicable(a)) {
      return a;
    }
    if (States.stops(b) || States.isUndefined(b)) {
      return b;
    }
    if (States.isUndefined(a)) {
      return a;
    }
    return isRisky(a, b, risks) ? States.boxed(States.DOUBT) : finite(a - loose(b));
  }

  private static boolean isRisky(double a, double b, int risks) {
    boolean left = States.isNotApplicable(a);
    boolean right = States.isNotApplicable(b);
    return left && (risks & LEFT_OFF) != 0 || right && (risks & RIGHT_OFF) != 0;
  }

  /** {@code a + b %}: a share of what is not a percentage. */
  static double plusShare(double a, double b, double sign, int risks) {
    double sum = a * (1 + b / 100 * sign);
    if (Double.isFinite(sum)) {
      return sum;
    }
    if (!Double.isNaN(a) && !Double.isNaN(b)) {
      return States.boxed(Faults.NOT_FINITE);
    }
    return sign > 0 ? plusOddly(a, b, risks) : minusOddly(a, b, risks);
  }

  /**
   * @param scale 100 where a percentage is spent, else 1
   */
  static double times(double a, double b, double scale) {
    double product = a * b / scale;
    return Double.isFinite(product) ? product : timesOddly(a, b, scale);
  }

  private static double timesOddly(double a, double b, double scale) {
    if (a == 0) {
      return a;
    }
    if (States.stops(a) || States.isNotApplicable(a)) {
      return a;
    }
    if (States.stops(b) || States.isNotApplicable(b)) {
      return b;
    }
    if (b == 0) {
      return b;
    }
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return States.boxed(States.UNDEFINED);
    }
    return finite(a * b / scale);
  }

  static double over(double a, double b) {
    double ratio = a / b;
    return Double.isFinite(ratio) ? ratio : overOddly(a, b);
  }

  private static double overOddly(double a, double b) {
    if (a == 0) {
      return a;
    }
    if (States.stops(a) || States.isNotApplicable(a)) {
      return a;
    }
    if (States.stops(b)) {
      return b;
    }
    if (b == 0) {
      return States.boxed(Faults.DIVISION_BY_ZERO);
    }
    if (States.isNotApplicable(b)) {
      return b;
    }
    return Double.isNaN(a) || Double.isNaN(b) ? States.boxed(States.UNDEFINED) : finite(a / b);
  }

  static double quotient(double a, double b) {
    if (!Double.isNaN(a) && !Double.isNaN(b)) {
      return b == 0 ? States.boxed(Faults.DIVISION_BY_ZERO) : finite((a - a % b) / b);
    }
    if (States.stops(a) || States.isNotApplicable(a)) {
      return a;
    }
    if (States.stops(b) || States.isNotApplicable(b)) {
      return b;
    }
    return States.boxed(States.UNDEFINED);
  }

  static double power(double a, double b) {
    if (States.stops(a)) {
      return a;
    }
    if (States.stops(b) || States.isUndefined(b)) {
      return b;
    }
    return States.isUndefined(a) ? a : finite(StrictMath.pow(loose(a), loose(b)));
  }

  static double logarithm(double a) {
    return !Double.isNaN(a) ? finite(StrictMath.log(a)) : a;
  }

  /** What is not applicable counts nothing. */
  static double loose(double value) {
    return States.isNotApplicable(value) ? 0 : value;
  }

  static double finite(double number) {
    return Double.isFinite(number) ? number : States.boxed(Faults.NOT_FINITE);
  }
}
