package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;

/**
 * Whether a step is not applicable, looking only at what can make it so: then an answer that is
 * lacking but changes nothing of it is not asked for.
 */
final class Applicability {
  private Applicability() {}

  /** {@code oui} where it is not applicable, or undefined. */
  static Result isNotApplicable(Step step, Calculation calculation) {
    boolean rule = step instanceof RuleStep || step instanceof ReferenceStep;
    if (!rule && step.natureSeen().nullable() == Nullability.NO) {
      return Result.NO;
    }
    var known = calculation.known(step.slot());
    if (known != null) {
      return Result.bool(known.isNotApplicable(), known.missing());
    }
    return switch (step) {
      case RuleStep target -> target.isNotApplicable(calculation);
      case ReferenceStep reference -> isNotApplicable(reference.target(), calculation);
      case ZeroUnitStep measured -> isNotApplicable(measured.value(), calculation);
      case ConditionStep choice ->
          choice.choose(calculation, branch -> isNotApplicable(branch, calculation), null);
      default -> ofValue(step.in(calculation));
    };
  }

  private static Result ofValue(Result value) {
    return value.isUndefined()
        ? Result.undefined(value.missing())
        : Result.bool(value.isNotApplicable(), value.missing());
  }
}
