package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.ElapsedTime;
import fr.prevenance.rules.model.Period;
import fr.prevenance.rules.model.Unit;
import java.time.LocalDate;

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
    this.unit = period.unit();
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
    return Result.number(count(start, end), unit, missing);
  }

  private double count(Result start, Result end) {
    boolean countsMonths =
        period == Period.MONTH || period == Period.QUARTER || period == Period.CALENDAR_QUARTER;
    boolean numbersInText = !strict && countsMonths && Loose.isText(start) && Loose.isText(end);
    if (numbersInText && !(Days.isDay(start) && Days.isDay(end))) {
      // The reference splits any text where its slashes should be.
      return Double.NaN;
    }
    return StrictMath.max(
        0, ElapsedTime.count(day(start).toEpochDay(), day(end).toEpochDay(), period));
  }

  private LocalDate day(Result value) {
    boolean isDate = value.sort() == Result.Sort.DATE;
    if (!isDate && (strict || !Loose.isText(value))) {
      throw EvaluationFault.typeMismatch("« durée » attend deux dates.");
    }
    return Days.of(value);
  }

  @Override
  Nature infer() {
    return Nature.NUMBER;
  }
}
