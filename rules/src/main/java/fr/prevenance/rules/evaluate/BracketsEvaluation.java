package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.Value.Number;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code barème}, {@code grille} and {@code taux progressif}.
 *
 * <p>Brackets are walked up to the one with floor ≤ base &lt; ceiling; the others are not
 * evaluated.
 */
final class BracketsEvaluation {
  private final Calculation calculation;
  private final Node.Brackets brackets;
  private final List<Step> steps = new ArrayList<>();
  private boolean unknown;

  BracketsEvaluation(Calculation calculation, Node.Brackets brackets) {
    this.calculation = calculation;
    this.brackets = brackets;
  }

  Step evaluate() {
    var base = look(brackets.base());
    if (States.isUndefined(base)) {
      return Step.of(brackets, base, steps);
    }
    if (States.isNotApplicable(base) && brackets.scale() != Scale.GRID) {
      var absent = brackets.scale() == Scale.MARGINAL ? base : States.UNDEFINED;
      return Step.of(brackets, absent, steps);
    }
    var multiplier = look(brackets.multiplier());
    if (States.isUndefined(multiplier)) {
      return Step.of(brackets, multiplier, steps);
    }
    refuseNoMultiplier(multiplier);
    var value = over(Quantities.number(base), Quantities.number(multiplier));
    return Step.of(brackets, unknown ? States.UNDEFINED : value, steps);
  }

  private static void refuseNoMultiplier(Value multiplier) {
    if (States.isZero(multiplier) || States.isNotApplicable(multiplier)) {
      throw new EvaluationFault(
          "multiplicateur-nul", "Le multiplicateur des tranches est nul ou non applicable.");
    }
  }

  private Value over(Number base, Number multiplier) {
    return switch (brackets.scale()) {
      case MARGINAL -> marginal(base, multiplier);
      case GRID -> grid(base, multiplier);
      case PROGRESSIVE -> progressive(base, multiplier);
    };
  }

  private Value marginal(Number base, Number multiplier) {
    double total = 0;
    double floor = 0;
    for (var bracket : brackets.brackets()) {
      double ceiling = ceiling(bracket, base, multiplier, floor);
      double width = StrictMath.max(0, StrictMath.min(base.number(), ceiling) - floor);
      total += unknown ? 0 : width * plainRate(look(bracket.amount()));
      if (unknown || base.number() < ceiling) {
        break;
      }
      floor = ceiling;
    }
    return Quantities.finite(total, base.unit());
  }

  /** 10 % is 0.1; a rate without unit is taken as it is. */
  private double plainRate(Value rate) {
    if (States.isUndefined(rate)) {
      unknown = true;
      return 0;
    }
    var number = Quantities.number(rate);
    return number.unit().isEmpty()
        ? number.number()
        : Quantities.convert(number, Optional.of("")).number();
  }

  private Value grid(Number base, Number multiplier) {
    double floor = 0;
    if (base.number() < 0) {
      return States.NO;
    }
    for (var bracket : brackets.brackets()) {
      double ceiling = ceiling(bracket, base, multiplier, floor);
      if (unknown) {
        return States.UNDEFINED;
      }
      if (base.number() < ceiling) {
        return look(bracket.amount());
      }
      floor = ceiling;
    }
    return States.UNDEFINED;
  }

  private Value progressive(Number base, Number multiplier) {
    double floor = 0;
    double floorRate = 0;
    for (int i = 0; i < brackets.brackets().size(); i++) {
      var bracket = brackets.brackets().get(i);
      double ceiling = ceiling(bracket, base, multiplier, floor);
      double rate = percentPoints(look(bracket.amount()));
      if (unknown) {
        return States.UNDEFINED;
      }
      if (base.number() < ceiling) {
        boolean flat = i == 0 || Double.isInfinite(ceiling);
        double slope = flat ? 0 : (rate - floorRate) / (ceiling - floor);
        return Value.of(flat ? rate : floorRate + slope * (base.number() - floor), "%");
      }
      floor = ceiling;
      floorRate = rate;
    }
    return Value.of(floorRate, "%");
  }

  private double percentPoints(Value rate) {
    if (States.isUndefined(rate)) {
      unknown = true;
      return 0;
    }
    return Quantities.convert(Quantities.number(rate), Optional.of("%")).number();
  }

  /** In the unit of the base; infinite where the bracket has none. */
  private double ceiling(Node.Bracket bracket, Number base, Number multiplier, double floor) {
    if (bracket.ceiling().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    var written = look(bracket.ceiling().get());
    if (States.isUndefined(written)) {
      unknown = true;
      return Double.POSITIVE_INFINITY;
    }
    var product = scaled(Quantities.number(written), multiplier);
    double ceiling = Quantities.convert(product, base.unit()).number();
    if (floor != 0 && ceiling <= floor) {
      throw new EvaluationFault(
          "tranches-desordonnees", "Le plafond d'une tranche ne dépasse pas celui d'avant.");
    }
    return ceiling;
  }

  /** The multiplier 1 leaves the unit, or its absence, alone. */
  private static Number scaled(Number ceiling, Number multiplier) {
    return multiplier.number() == 1 && multiplier.unit().isEmpty()
        ? ceiling
        : Arithmetic.times(ceiling, multiplier);
  }

  private Value look(Node node) {
    var step = calculation.step(node);
    steps.add(step);
    return step.value();
  }
}
