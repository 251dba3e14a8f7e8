package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.ElapsedTime;
import fr.prevenance.rules.model.Period;

/** {@code durée} and {@code valeurs datées} over days since 1970. */
final class Durations {
  private static final Period[] PERIODS = Period.values();

  private Durations() {}

  /**
   * @param period by ordinal
   */
  static double count(double from, double to, int period) {
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return oddly(from, to);
    }
    return StrictMath.max(0, ElapsedTime.count((long) from, (long) to, PERIODS[period]));
  }

  private static double oddly(double from, double to) {
    if (States.stops(from)) {
      return from;
    }
    if (States.stops(to) || States.isNotApplicable(to)) {
      return to;
    }
    return States.isNotApplicable(from) ? from : States.boxed(States.UNDEFINED);
  }

  /** Position of the version in force; -1 before the first. */
  static int version(double day, long[] firstDays) {
    int found = -1;
    for (int i = 0; i < firstDays.length; i++) {
      found = firstDays[i] > day ? found : i;
    }
    return found;
  }
}
