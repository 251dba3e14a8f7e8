package fr.prevenance.population.fictive;

/**
 * A law of amounts given by some of its quantiles; between two of them, the logarithm of the amount
 * goes in a straight line.
 */
final class Law {
  private static final int STEPS = 4096;

  /** Cents, at each 4096th. */
  private final int[] amounts = new int[STEPS + 1];

  /**
   * @param quantiles pairs: a share from 0 to 1, ascending, and an amount in euros; first 0, last 1
   */
  Law(double... quantiles) {
    int after = 2;
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      while (quantiles[after] < share) {
        after += 2;
      }
      amounts[step] = (int) StrictMath.round(100 * between(quantiles, after, share));
    }
  }

  private static double between(double[] quantiles, int after, double share) {
    double from = quantiles[after - 2];
    double along = (share - from) / (quantiles[after] - from);
    double least = StrictMath.log(quantiles[after - 1]);
    return StrictMath.exp(least + along * (StrictMath.log(quantiles[after + 1]) - least));
  }

  /** Cents. */
  int draw(Dice dice) {
    return at(dice.share());
  }

  /** Cents, of that quantile. */
  int at(double share) {
    double place = share * STEPS;
    int step = Math.min((int) place, STEPS - 1);
    return (int) (amounts[step] + (place - step) * (amounts[step + 1] - amounts[step]));
  }
}
