package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.CalendarUnit;
import fr.prevenance.rules.model.DateArithmetic;
import fr.prevenance.rules.model.StaticType.Kind;

/** A sum or difference of which the left operand is a date. */
final class DateShiftStep extends Step {
  private final BinaryStep sum;
  private final Step date;
  private final Step duration;
  private final boolean later;
  private final boolean certain;

  /**
   * @param sum what is computed where the left operand is no date
   * @param certain it is known beforehand to be one; then it is not taken for a zero where it is
   *     lacking
   */
  DateShiftStep(
      int slot, BinaryStep sum, Step date, Step duration, boolean later, boolean certain) {
    super(slot);
    this.sum = sum;
    this.date = date;
    this.duration = duration;
    this.later = later;
    this.certain = certain;
  }

  @Override
  Result compute(Calculation calculation) {
    var start = date.in(calculation);
    boolean isDate =
        start.sort() == Result.Sort.DATE
            || certain && (start.isNotApplicable() || start.isUndefined());
    if (!isDate) {
      return sum.in(calculation);
    }
    return start.isNotApplicable()
        ? Result.notApplicable(start.missing())
        : moved(start, duration.in(calculation));
  }

  private Result moved(Result start, Result amount) {
    var missing = start.missing().and(amount.missing());
    if (start.isUndefined() || amount.isUndefined()) {
      return Result.undefined(missing);
    }
    return switch (amount.sort()) {
      case NUMBER -> Days.result(moved((long) start.number(), amount), missing);
      case NOT_APPLICABLE -> start.with(missing);
      default -> throw EvaluationFault.typeMismatch("On n'ajoute à une date qu'une durée.");
    };
  }

  private long moved(long day, Result amount) {
    var unit = unit(amount);
    if (!DateArithmetic.isWhole(amount.number())) {
      throw new EvaluationFault(
          "duree-fractionnaire",
          "On n'ajoute à une date qu'un nombre entier de "
              + (unit == CalendarUnit.MONTH ? unit.word() : unit.word() + "s")
              + ", et non "
              + FrenchFormat.value(amount.value())
              + " : arrondissez la durée.");
    }
    return DateArithmetic.plus(day, later ? amount.number() : -amount.number(), unit.months());
  }

  /** A zero has any unit. */
  private static CalendarUnit unit(Result amount) {
    return amount.isZero()
        ? CalendarUnit.DAY
        : CalendarUnit.of(amount.unit())
            .orElseThrow(() ->
                new EvaluationFault(
                    "unite-de-duree-inconnue",
                    "On n'ajoute à une date que des jours, des mois, des trimestres ou des ans."));
  }

  @Override
  Nature infer() {
    return certain ? new Nature(Kind.DATE, date.nature().nullable()) : sum.nature();
  }
}
