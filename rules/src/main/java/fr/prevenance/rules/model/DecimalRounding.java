package fr.prevenance.rules.model;

/** {@code arrondi}: halves go up, after a guard against what binary fractions lose. */
public final class DecimalRounding {
  private static final double HALF_WAY_GUARD = 0x1p-52;

  private DecimalRounding() {}

  /**
   * @param decimals how many are left; negative before the point
   */
  public static double round(double number, double decimals) {
    return roundTo(number, scale(decimals));
  }

  /** What {@link #roundTo} multiplies by: a power that costs more than all the rest. */
  public static double scale(double decimals) {
    return StrictMath.pow(10, decimals);
  }

  /**
   * @param scale of the decimals left
   */
  public static double roundTo(double number, double scale) {
    return halfUp((number + HALF_WAY_GUARD) * scale) / scale;
  }

  private static double halfUp(double number) {
    double below = Math.floor(number);
    return number - below >= 0.5 ? below + 1 : below;
  }
}
