package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.PeriodEdge;
import fr.prevenance.rules.model.StaticType.Kind;

/** {@code premier jour du mois} and the like. */
final class DayOfPeriodStep extends Step {
  private final PeriodEdge edge;
  private final Step date;

  DayOfPeriodStep(int slot, PeriodEdge edge, Step date) {
    super(slot);
    this.edge = edge;
    this.date = date;
  }

  @Override
  Result compute(Calculation calculation) {
    var given = date.in(calculation);
    return switch (given.sort()) {
      case UNDEFINED -> Result.undefined(given.missing());
      case NOT_APPLICABLE -> Result.notApplicable(given.missing());
      case DATE -> Days.result(edge.of((long) given.number()), given.missing());
      case NUMBER, BOOLEAN, TEXT ->
          throw EvaluationFault.typeMismatch("« " + edge.keyword() + " » attend une date.");
    };
  }

  @Override
  Nature infer() {
    return date.nature().of(Kind.DATE);
  }
}
