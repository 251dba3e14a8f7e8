package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.StaticType.Kind;

/** The answer given for a rule; undefined when there is none. */
final class AnswerStep extends Step {
  private final int rule;
  private final boolean nullable;

  AnswerStep(int slot, int rule, boolean nullable) {
    super(slot);
    this.rule = rule;
    this.nullable = nullable;
  }

  @Override
  Result compute(Calculation calculation) {
    return calculation.answer(rule);
  }

  @Override
  Nature infer() {
    return new Nature(Kind.UNKNOWN, nullable ? Nullability.YES : Nullability.NO);
  }
}
