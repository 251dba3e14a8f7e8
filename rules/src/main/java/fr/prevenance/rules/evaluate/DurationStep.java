package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Period;
import fr.prevenance.rules.model.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** {@code durée}: time between two days, never negative. */
final class DurationStep extends Step {
  private final Step from;
  private final Step to;
  private final Period period;
  private final Unit unit;
  private final boolean strict;

  DurationStep(int slot, Step from, Step to, Period period, boolean strict) {
    super(slot);
    this.from = from;
    this.to = to;
    this.period = period;
    this.unit = Unit.parse(period.word());
    this.strict = strict;
  }

  Unit unit() {
    return unit;
  }

  @Override
  Result compute(Calculation calculation) {
    var start = from.in(calculation);
    var end = to.in(calculation);
    var missing = start.missing().and(end.missing());
    if (start.isNotApplicable() || end.isNotApplicable()) {
      return Result.notApplicable(missing).withUnit(unit);
    }
    if (start.isUndefined() || end.isUndefined()) {
      return Result.undefined(missing).withUnit(unit);
    }
    double count = StrictMath.max(0, count(day(start), day(end), period));
    return Result.number(count, unit, missing);
  }

  private LocalDate day(Result value) {
    boolean isDate = value.sort() == Result.Sort.DATE;
    if (!isDate && (strict || !Loose.isText(value))) {
      throw EvaluationFault.typeMismatch("« durée » attend deux dates.");
    }
    return Days.of(value);
  }

  static double count(LocalDate from, LocalDate to, Period period) {
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

  /** No years, rather than a negative count, where the end comes first. */
  private static long leapYears(LocalDate from, LocalDate to) {
    boolean beforeMarch = from.getMonthValue() < 3;
    int first = beforeMarch ? from.getYear() : from.getYear() + 1;
    int last = beforeMarch ? to.getYear() - 1 : to.getYear();
    return Math.max(0, leapYearsUntil(last) - leapYearsUntil(first - 1));
  }

  private static long leapYearsUntil(int year) {
    return Math.floorDiv(year, 4) - Math.floorDiv(year, 100) + Math.floorDiv(year, 400);
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  @Override
  Nature infer() {
    return Nature.NUMBER;
  }
}
