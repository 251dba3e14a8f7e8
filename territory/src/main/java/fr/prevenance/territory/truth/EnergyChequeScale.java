package fr.prevenance.territory.truth;

import java.util.OptionalLong;

/**
 * Face value of the chèque énergie, campaigns 2025 and 2026 (code de l'énergie, R124-1 to R124-3;
 * arrêté of 31/07/2025). Consumption units are counted in twentieths, so that no rounding decides.
 */
final class EnergyChequeScale {
  private static final int TWENTIETHS = 20;

  /** Upper bounds of the income per consumption unit, in euros a year; strictly below. */
  private static final int[] BOUNDS = {5_700, 6_800, 7_850, 11_000};

  private static final int[] ONE_UNIT = {194, 146, 98, 48};
  private static final int[] LESS_THAN_TWO = {240, 176, 113, 63};
  private static final int[] TWO_OR_MORE = {277, 202, 126, 76};

  private EnergyChequeScale() {}

  /**
   * Face value for one household.
   *
   * @param people members of the tax household, children in alternating custody counted whole
   * @param alternating how many of them are in alternating custody, and count half
   * @param income revenu fiscal de référence, in euros
   * @return cents; empty when the income is at the ceiling or above
   */
  static OptionalLong cents(int people, int alternating, int income) {
    int units = twentieths(2 * people - alternating);
    int[] values = values(units);
    for (int band = 0; band < BOUNDS.length; band++) {
      if ((long) income * TWENTIETHS < (long) BOUNDS[band] * units) {
        return OptionalLong.of(values[band] * 100L);
      }
    }
    return OptionalLong.empty();
  }

  /** One unit for the first person, a half for the second, three tenths for each further one. */
  private static int twentieths(int halfPersons) {
    int second = Math.clamp(halfPersons - 2, 0, 2);
    int further = Math.max(halfPersons - 4, 0);
    return TWENTIETHS + 5 * second + 3 * further;
  }

  private static int[] values(int units) {
    if (units == TWENTIETHS) {
      return ONE_UNIT;
    }
    return units < 2 * TWENTIETHS ? LESS_THAN_TWO : TWO_OR_MORE;
  }
}
