package fr.prevenance.territory.household;

import fr.prevenance.territory.chance.Dice;
import java.util.List;

/**
 * Draws the revenu fiscal de référence. The income per consumption unit is log-normal; some
 * households stand exactly on a threshold of the chèque énergie or one euro below, where a careless
 * comparison shows.
 */
final class Incomes {
  private static final double SPREAD = 0.7;
  private static final double NO_INCOME = 0.012;
  private static final double ON_A_THRESHOLD = 0.008;
  private static final List<Integer> THRESHOLDS = List.of(5_700, 6_800, 7_850, 11_000);

  private final Dice dice;

  Incomes(Dice dice) {
    this.dice = dice;
  }

  /**
   * Draws the income of one household.
   *
   * @param median euros a year for one consumption unit
   * @param units consumption units of the household
   * @return euros a year
   */
  int draw(double median, double units) {
    if (dice.chance(NO_INCOME)) {
      return 0;
    }
    if (dice.chance(ON_A_THRESHOLD)) {
      return (int) StrictMath.round(dice.pick(THRESHOLDS) * units) - dice.below(2);
    }
    return (int) (dice.around(median, SPREAD) * units);
  }
}
