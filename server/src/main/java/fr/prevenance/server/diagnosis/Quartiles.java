package fr.prevenance.server.diagnosis;

import java.util.Collection;

/**
 * What lies in the middle of the rates of several bodies, in whole percent. The lowest and the
 * highest would each be somebody's.
 *
 * @param lower a quarter of the bodies is below
 * @param upper a quarter of the bodies is above
 */
public record Quartiles(int lower, int median, int upper) {
  private static final int QUARTERS = 4;

  /**
   * Between two rates, the share of the way from one to the other; a half upwards.
   *
   * @param percents at least one
   */
  static Quartiles of(Collection<Integer> percents) {
    int[] sorted = percents.stream().mapToInt(Integer::intValue).sorted().toArray();
    return new Quartiles(quarter(sorted, 1), quarter(sorted, 2), quarter(sorted, 3));
  }

  private static int quarter(int[] sorted, int quarters) {
    int position = quarters * (sorted.length - 1);
    int below = sorted[position / QUARTERS];
    int above = sorted[Math.min(position / QUARTERS + 1, sorted.length - 1)];
    int share = position % QUARTERS;
    return (2 * (QUARTERS * below + share * (above - below)) + QUARTERS) / (2 * QUARTERS);
  }
}
