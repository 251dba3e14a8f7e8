package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.StaticType.Kind;

/** {@code logarithme}: natural; the unit is dropped. */
final class LogarithmStep extends Step {
  private final Step value;
  private final boolean strict;

  LogarithmStep(int slot, Step value, boolean strict) {
    super(slot);
    this.value = value;
    this.strict = strict;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = Quantities.simplify(value.in(calculation));
    return switch (result.sort()) {
      case UNDEFINED, NOT_APPLICABLE -> result.withUnit(null);
      case NUMBER -> Result.number(logarithm(result.number()), null, result.missing());
      case BOOLEAN, TEXT, DATE ->
          throw EvaluationFault.typeMismatch("« logarithme » attend un nombre.");
    };
  }

  private double logarithm(double number) {
    double result = StrictMath.log(number);
    return strict ? Quantities.finite(result) : result;
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
