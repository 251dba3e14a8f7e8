package fr.prevenance.rules.generate;

/** Whether a context gives a rule another value than it has. */
final class Overrides {
  private Overrides() {}

  /**
   * @param sameUnit whether numbers on both sides have one unit
   * @param bare whether what is not applicable has no unit on either side
   * @return yes, no, or a doubt
   */
  static int differ(double outside, double inside, int sameUnit, int bare) {
    if (!Double.isNaN(outside) && !Double.isNaN(inside)) {
      return outside == inside && sameUnit != 0 ? States.NO : States.YES;
    }
    if (!Double.isNaN(outside) || !Double.isNaN(inside)) {
      return States.YES;
    }
    return differ(States.code(outside), States.code(inside), 1, bare);
  }

  static int differ(int outside, int inside, int sameUnit, int bare) {
    if (outside != inside) {
      return States.YES;
    }
    return outside == States.NOT_APPLICABLE && bare == 0 ? States.DOUBT : States.NO;
  }
}
