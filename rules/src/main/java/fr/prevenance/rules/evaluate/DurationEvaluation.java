package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/** {@code durée}: time between two days, never negative. */
record DurationEvaluation(Calculation calculation) {

  Step evaluate(Node.Duration duration) {
    var from = calculation.step(duration.from());
    var to = calculation.step(duration.to());
    return Step.of(
        duration, between(from.value(), to.value(), duration.period()), List.of(from, to));
  }

  private static Value between(Value from, Value to, Period period) {
    if (States.isNotApplicable(from) || States.isNotApplicable(to)) {
      return States.NOT_APPLICABLE;
    }
    if (States.isUndefined(from) || States.isUndefined(to)) {
      return States.UNDEFINED;
    }
    if (from instanceof Value.Date(var start) && to instanceof Value.Date(var end)) {
      return Value.of(StrictMath.max(0, count(start, end, period)), period.word());
    }
    throw new EvaluationFault("type-incompatible", "« durée » attend deux dates.");
  }

  private static double count(LocalDate from, LocalDate to, Period period) {
    return switch (period) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case MONTH -> months(from, to);
      case QUARTER -> months(from, to) / 3;
      case YEAR -> (ChronoUnit.DAYS.between(from, to) - leapYears(from, to)) / 365.0;
      case CALENDAR_QUARTER -> quarter(to) - quarter(from) + 1;
      case CALENDAR_YEAR -> to.getYear() - from.getYear() + 1;
    };
  }

  /** Months between, each end counted as its share of its month, the last day included. */
  private static double months(LocalDate from, LocalDate to) {
    long whole = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    return whole
        - (from.getDayOfMonth() - 1) / (double) from.lengthOfMonth()
        + to.getDayOfMonth() / (double) to.lengthOfMonth();
  }

  private static long leapYears(LocalDate from, LocalDate to) {
    boolean beforeMarch = from.getMonthValue() < 3;
    int first = beforeMarch ? from.getYear() : from.getYear() + 1;
    int last = beforeMarch ? to.getYear() - 1 : to.getYear();
    return leapYearsUntil(last) - leapYearsUntil(first - 1);
  }

  private static long leapYearsUntil(int year) {
    return Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
  }
}
