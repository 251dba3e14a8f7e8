package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.ExactRounding;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.StaticType.Kind;

/** {@code arrondi: {à, sens}}: to a multiple of a step, or to decimals, in a direction. */
final class RoundingToStep extends Step {
  private final Step value;
  private final Step precision;
  private final RoundingDirection direction;

  RoundingToStep(int slot, Step value, Step precision, RoundingDirection direction) {
    super(slot);
    this.value = value;
    this.precision = precision;
    this.direction = direction;
  }

  @Override
  Result compute(Calculation calculation) {
    var number = Quantities.simplify(value.in(calculation));
    var unit = number.unit();
    if (number.isFalse()) {
      return number.measuredIn(unit);
    }
    var given = precision.in(calculation);
    var missing = number.missing().and(given.missing());
    return rounded(number, given).measuredIn(unit).with(missing);
  }

  private Result rounded(Result number, Result given) {
    if (!number.isNumber() || given.isOff()) {
      return number;
    }
    return switch (given.sort()) {
      case UNDEFINED -> Result.undefined(Missing.NONE);
      case NUMBER -> number.withNumber(rounding(number, given).of(number.number()));
      default -> throw EvaluationFault.typeMismatch("« arrondi » attend à quel nombre arrondir.");
    };
  }

  private ExactRounding rounding(Result number, Result given) {
    var unit = given.unit();
    if (unit != null && unit.isDecimals()) {
      return toDecimals(given);
    }
    if (!Quantities.convertible(given, number.unit())) {
      throw Quantities.inconvertible(given.unit(), number.unit());
    }
    var step = number.unit() == null ? given : Quantities.convert(given, number.unit(), true);
    if (!ExactRounding.isStep(step.number())) {
      throw EvaluationFault.rounding(
          "On n'arrondit pas à un multiple de "
              + FrenchFormat.value(step.value())
              + " : il faut un nombre positif, de peu de chiffres.");
    }
    return ExactRounding.toMultiple(step.number(), direction);
  }

  private ExactRounding toDecimals(Result count) {
    if (!ExactRounding.isCount(count.number())) {
      throw EvaluationFault.rounding(
          "« arrondi » attend un nombre entier de décimales, 15 au plus.");
    }
    return ExactRounding.toDecimals(count.number(), direction);
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
