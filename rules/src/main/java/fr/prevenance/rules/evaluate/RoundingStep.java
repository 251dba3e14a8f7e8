package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.DecimalRounding;
import fr.prevenance.rules.model.StaticType.Kind;

/** {@code arrondi}: halves go up. */
final class RoundingStep extends Step {
  private static final int MAX_DECIMALS = 15;
  private final Step value;
  private final Step decimals;
  private final boolean strict;

  RoundingStep(int slot, Step value, Step decimals, boolean strict) {
    super(slot);
    this.value = value;
    this.decimals = decimals;
    this.strict = strict;
  }

  @Override
  Result compute(Calculation calculation) {
    var number = Quantities.simplify(value.in(calculation));
    if (number.isFalse()) {
      return number.measuredIn(number.unit());
    }
    var count = decimals.in(calculation);
    refuseOther(count);
    var missing = number.missing().and(count.missing());
    return rounded(number, count).measuredIn(number.unit()).with(missing);
  }

  private void refuseOther(Result count) {
    if (!count.isNumber()) {
      return;
    }
    var unit = count.unit();
    boolean stated = unit != null && unit.text().contains("décimale");
    boolean possible =
        !strict
            || count.number() == StrictMath.rint(count.number())
                && StrictMath.abs(count.number()) <= MAX_DECIMALS;
    if (!possible || !stated && !(strict && unit == null)) {
      throw new EvaluationFault(
          "arrondi-invalide", "« arrondi » attend « oui », « non » ou un nombre de décimales.");
    }
  }

  private Result rounded(Result number, Result count) {
    if (!number.isNumber() || count.isOff()) {
      return number;
    }
    return switch (count.sort()) {
      case UNDEFINED -> Result.undefined(Missing.NONE);
      case NUMBER -> number.withNumber(DecimalRounding.round(number.number(), count.number()));
      case BOOLEAN -> number.withNumber(DecimalRounding.round(number.number(), 0));
      default -> number;
    };
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
