package fr.prevenance.rules.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * {@code arrondi} as the law means it: of decimal amounts, not of the binary fractions that stand
 * for them.
 *
 * <p>Law computes 100 × 1.1 = 110, and rounded up to the euro that is 110; a computer finds
 * 110.00000000000001, and would say 111. So a number is first read as the decimal that it stands
 * for: the nearest one of nine decimals (three more than the step where it has more than six) and
 * of fifteen significant digits at most. Then whole numbers are divided, which loses nothing, and
 * the result is the {@code double} nearest to the decimal.
 *
 * <p>Why that is safe. Below a million, neighbouring doubles are at most 1.2e-10 apart: an error of
 * four of them, or of more where the amount is smaller, stays under the half billionth that reading
 * forgives. So what a chain of sums, differences and products of such amounts loses is found again.
 * The price: a number that truly lies within half a billionth of a multiple is taken for it. Rates
 * and amounts of the law have fewer decimals. Above a million the fifteen digits decide, so that
 * cents are read up to ten thousand billion; beyond, where fifteen digits do not reach the step, a
 * number is read as it would be written.
 *
 * @param scale power of ten: how many parts a unit is read in
 * @param step between two multiples, a whole number of these parts
 */
public record ExactRounding(double scale, double step, RoundingDirection direction) {
  public static final int MOST_DECIMALS = 15;
  private static final int READ_DECIMALS = 9;
  private static final int MORE_THAN_STEP = 3;
  private static final int DIGITS = 15;

  /** Below this, whole numbers are added and divided without loss. */
  private static final double EXACT = 1e15;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Whether numbers can be rounded to multiples of a step: positive, a decimal of few digits. */
  public static boolean isStep(double step) {
    if (!(step > 0 && step <= EXACT)) {
      return false;
    }
    var decimal = BigDecimal.valueOf(step).stripTrailingZeros();
    return decimal.scale() <= MOST_DECIMALS && decimal.precision() <= DIGITS;
  }

  /** Whether numbers can be rounded to so many decimals; negative before the point. */
  public static boolean isCount(double decimals) {
    return decimals == StrictMath.rint(decimals) && StrictMath.abs(decimals) <= MOST_DECIMALS;
  }

  /**
   * @param step see {@link #isStep}
   */
  public static ExactRounding toMultiple(double step, RoundingDirection direction) {
    return to(BigDecimal.valueOf(step).stripTrailingZeros(), direction);
  }

  /**
   * @param decimals see {@link #isCount}
   */
  public static ExactRounding toDecimals(double decimals, RoundingDirection direction) {
    return to(BigDecimal.ONE.scaleByPowerOfTen((int) -decimals), direction);
  }

  private static ExactRounding to(BigDecimal step, RoundingDirection direction) {
    int decimals = Math.max(READ_DECIMALS, step.scale() + MORE_THAN_STEP);
    var scale = BigDecimal.ONE.scaleByPowerOfTen(decimals);
    return new ExactRounding(scale.doubleValue(), step.multiply(scale).doubleValue(), direction);
  }

  public double of(double number) {
    return round(number, scale, step, direction.ordinal());
  }

  /**
   * For generated code: no object is made, and what is not a number is left as it is.
   *
   * @param direction by ordinal
   */
  public static double round(double number, double scale, double step, int direction) {
    double parts = Math.rint(number * scale);
    if (!(Math.abs(parts) < EXACT && step <= EXACT)) {
      return Double.isFinite(number) ? slowly(number, scale, step, direction) : number;
    }
    // Adding zero leaves no negative zero.
    return multiples(parts, step, direction) * step / scale + 0.0;
  }

  /** By ordinal, for generated code to settle it once. */
  private static double multiples(double parts, double step, int direction) {
    if (direction == 0) {
      return Math.floor((2 * parts + step) / (2 * step));
    }
    return direction == 1 ? Math.floor(parts / step) : Math.ceil(parts / step);
  }

  /** The same where whole numbers are too large for a {@code double}. */
  private static double slowly(double number, double scale, double parts, int direction) {
    var whole = BigDecimal.valueOf(scale);
    var step = BigDecimal.valueOf(parts).divide(whole).stripTrailingZeros();
    var read = read(number, whole.precision() - whole.scale() - 1, step.scale());
    return multiples(read, step, RoundingDirection.values()[direction])
        .multiply(step)
        .doubleValue();
  }

  private static BigDecimal read(double number, int decimals, int needed) {
    var exact = new BigDecimal(number);
    int legible = DIGITS - (exact.precision() - exact.scale());
    return legible < needed
        ? BigDecimal.valueOf(number)
        : exact.setScale(Math.min(decimals, legible), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal multiples(BigDecimal read, BigDecimal step, RoundingDirection to) {
    return switch (to) {
      case NEAREST ->
          read.multiply(TWO).add(step).divide(step.multiply(TWO), 0, RoundingMode.FLOOR);
      case DOWN -> read.divide(step, 0, RoundingMode.FLOOR);
      case UP -> read.divide(step, 0, RoundingMode.CEILING);
    };
  }
}
