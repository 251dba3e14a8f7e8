package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.DateArithmetic;
import fr.prevenance.rules.model.PeriodEdge;

/** Dates computed from dates, as days since 1970. */
final class Calendar {
  private static final PeriodEdge[] EDGES = PeriodEdge.values();

  private Calendar() {}

  /**
   * A day so much later.
   *
   * @param sign of the duration: -1 for earlier
   * @param months in one of the duration; it counts days where there is none
   */
  static double shift(double day, double duration, double sign, int months) {
    if (Double.isNaN(day) || Double.isNaN(duration)) {
      return oddly(day, duration);
    }
    return DateArithmetic.isWhole(duration)
        ? checked(DateArithmetic.plus((long) day, sign * duration, months))
        : States.boxed(Faults.FRACTIONAL_DURATION);
  }

  private static double oddly(double day, double duration) {
    if (States.stops(day) || States.isNotApplicable(day)) {
      return day;
    }
    if (States.stops(duration)) {
      return duration;
    }
    return States.isUndefined(day) || States.isNotApplicable(duration) ? day : duration;
  }

  /**
   * @param edge by ordinal
   */
  static double edge(double day, int edge) {
    return Double.isNaN(day) ? day : checked(EDGES[edge].of((long) day));
  }

  private static double checked(long day) {
    return day == DateArithmetic.NO_DATE ? States.boxed(Faults.NO_DATE) : day;
  }
}
