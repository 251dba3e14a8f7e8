package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.StaticType.Kind;

/** The day of the evaluation. */
final class DayStep extends Step {
  DayStep(int slot) {
    super(slot);
  }

  @Override
  Result compute(Calculation calculation) {
    return Result.date(calculation.day());
  }

  @Override
  Nature infer() {
    return new Nature(Kind.DATE, Nullability.NO);
  }
}
