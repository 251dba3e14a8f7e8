package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bounds, conversion and rounding of one number. */
record NumberEvaluation(Calculation calculation) {
  private static final double HALF_WAY_GUARD = 0x1p-52;
  private static final int MAX_DECIMALS = 15;
  private static final Set<String> DECIMAL_UNITS = Set.of("décimale", "décimales");

  Step bound(Node.Bound bound) {
    var limit = calculation.step(bound.limit());
    var value = calculation.step(bound.value());
    return Step.of(bound, bounded(bound, value.value(), limit.value()), List.of(limit, value));
  }

  private static Value bounded(Node.Bound bound, Value value, Value limit) {
    if (States.isOff(limit) || States.isNotApplicable(value)) {
      return value;
    }
    if (States.isUndefined(limit) || States.isUndefined(value)) {
      return States.UNDEFINED;
    }
    int beyond = Comparison.compare(value, limit);
    boolean acts = bound.ceiling() ? beyond > 0 : beyond < 0;
    return acts ? withUnitOf(value, limit) : value;
  }

  private static Value withUnitOf(Value value, Value limit) {
    boolean bare = limit instanceof Value.Number number && number.unit().isEmpty();
    return bare && value instanceof Value.Number valued
        ? new Value.Number(Quantities.number(limit).number(), valued.unit())
        : limit;
  }

  Step conversion(Node.Conversion conversion) {
    var inner = calculation.step(conversion.value());
    var converted =
        inner.value() instanceof Value.Number number
            ? Quantities.convert(number, Optional.of(conversion.unit().text()))
            : inner.value();
    return Step.of(conversion, converted, List.of(inner));
  }

  Step simplification(Node.Simplification simplification) {
    var inner = calculation.step(simplification.value());
    return Step.of(simplification, Quantities.simplify(inner.value()), List.of(inner));
  }

  Step rounding(Node.Rounding rounding) {
    var decimals = calculation.step(rounding.decimals());
    var value = calculation.step(rounding.value());
    return Step.of(rounding, rounded(value.value(), decimals.value()), List.of(decimals, value));
  }

  private static Value rounded(Value value, Value decimals) {
    if (States.isOff(decimals) || !(value instanceof Value.Number)) {
      return value;
    }
    if (States.isUndefined(decimals)) {
      return decimals;
    }
    var simplified = Quantities.number(Quantities.simplify(value));
    return Quantities.finite(round(simplified.number(), count(decimals)), simplified.unit());
  }

  private static int count(Value decimals) {
    if (States.isYes(decimals)) {
      return 0;
    }
    if (decimals instanceof Value.Number(var number, var unit)
        && unit.map(DECIMAL_UNITS::contains).orElse(true)
        && number == StrictMath.rint(number)
        && StrictMath.abs(number) <= MAX_DECIMALS) {
      return (int) number;
    }
    throw new EvaluationFault(
        "arrondi-invalide", "« arrondi » attend « oui », « non » ou un nombre de décimales.");
  }

  /** Halves go up. */
  private static double round(double number, int decimals) {
    double scale = StrictMath.pow(10, decimals);
    return StrictMath.floor((number + HALF_WAY_GUARD) * scale + 0.5) / scale;
  }
}
