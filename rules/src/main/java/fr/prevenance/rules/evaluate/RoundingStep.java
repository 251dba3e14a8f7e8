package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.DecimalRounding;
import fr.prevenance.rules.model.ExactRounding;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.StaticType.Kind;

/** {@code arrondi}: halves go up. */
final class RoundingStep extends Step {
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
    boolean stated = unit != null && unit.isDecimals();
    boolean possible = !strict || ExactRounding.isCount(count.number());
    if (!possible || !stated && !(strict && unit == null)) {
      throw EvaluationFault.rounding(
          "« arrondi » attend « oui », « non » ou un nombre de décimales.");
    }
  }

  private Result rounded(Result number, Result count) {
    if (!number.isNumber() || count.isOff()) {
      return number;
    }
    return switch (count.sort()) {
      case UNDEFINED -> Result.undefined(Missing.NONE);
      case NUMBER -> number.withNumber(rounded(number.number(), count.number()));
      case BOOLEAN -> number.withNumber(rounded(number.number(), 0));
      default -> number;
    };
  }

  private double rounded(double number, double count) {
    return strict
        ? ExactRounding.toDecimals(count, RoundingDirection.NEAREST).of(number)
        : DecimalRounding.round(number, count);
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
