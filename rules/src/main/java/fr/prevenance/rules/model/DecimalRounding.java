package fr.prevenance.rules.model;

/** {@code arrondi} of the reference: halves go up, after a guard against binary fractions. */
public final class DecimalRounding {
  private static final double HALF_WAY_GUARD = 0x1p-52;

  private DecimalRounding() {}

  /**
   * @param decimals how many are left; negative before the point
   */
  public static double round(double number, double decimals) {
    double scale = StrictMath.pow(10, decimals);
    return halfUp((number + HALF_WAY_GUARD) * scale) / scale;
  }

  private static double halfUp(double number) {
    double below = Math.floor(number);
    return number - below >= 0.5 ? below + 1 : below;
  }
}
