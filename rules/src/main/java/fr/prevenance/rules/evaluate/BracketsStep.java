package fr.prevenance.rules.evaluate;

import java.util.List;

/** {@code barème}, {@code grille} and {@code taux progressif}. */
abstract class BracketsStep extends Step {

  /**
   * @param ceiling exclusive; a constant infinity where there is none
   * @param amount rate or amount
   */
  record Bracket(Step ceiling, Step amount) {}

  private final Step base;
  private final Step multiplier;
  private final List<Bracket> brackets;
  private final boolean strict;

  BracketsStep(int slot, Step base, Step multiplier, List<Bracket> brackets, boolean strict) {
    super(slot);
    this.base = base;
    this.multiplier = multiplier;
    this.brackets = brackets;
    this.strict = strict;
  }

  @Override
  final Result compute(Calculation calculation) {
    var assessed = base.in(calculation);
    var factor = multiplier.in(calculation);
    if (factor.isZero() || strict && factor.isNotApplicable()) {
      throw new EvaluationFault(
          "multiplicateur-nul", "Le multiplicateur des tranches est nul ou non applicable.");
    }
    if (strict && Loose.isText(assessed)) {
      throw EvaluationFault.typeMismatch("L'assiette des tranches doit être un nombre.");
    }
    return compute(calculation, assessed, factor);
  }

  abstract Result compute(Calculation calculation, Result assessed, Result factor);

  final List<BracketWalk.Place> places(Calculation calculation, Result assessed, Result factor) {
    return new BracketWalk(calculation, assessed, factor, strict).places(brackets);
  }

  final boolean isStrict() {
    return strict;
  }

  @Override
  Nature infer() {
    return Nature.NUMBER;
  }
}
