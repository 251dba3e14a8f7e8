package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value.Number;
import fr.prevenance.rules.model.Unit;
import java.util.ArrayList;
import java.util.Optional;

/** {@code + - * / // **} on numbers; units follow. */
final class Arithmetic {
  private Arithmetic() {}

  static Number plus(Number left, Number right) {
    return add(left, right, 1);
  }

  static Number minus(Number left, Number right) {
    return add(left, right, -1);
  }

  /** Adding a percentage to what is not one means a share of it. */
  private static Number add(Number left, Number right, int sign) {
    if (Quantities.isPercent(right) && !Quantities.isPercent(left)) {
      return Quantities.finite(left.number() * (1 + sign * right.number() / 100), left.unit());
    }
    var aligned = Quantities.convert(right, left.unit());
    var unit = left.unit().isPresent() ? left.unit() : right.unit();
    return Quantities.finite(left.number() + sign * aligned.number(), unit);
  }

  /** A percentage divides by 100 and one {@code %} is spent. */
  static Number times(Number left, Number right) {
    double product = left.number() * right.number();
    var unit = product(left.unit(), right.unit());
    if (unit.indexOf('%') < 0) {
      return Quantities.finite(product, Optional.of(unit));
    }
    var parsed = Unit.parse(unit);
    var above = new ArrayList<>(parsed.numerators());
    boolean spent = above.remove("%");
    return Quantities.finite(
        spent ? product / 100 : product,
        Optional.of(new Unit(above, parsed.denominators()).text()));
  }

  static Number over(Number left, Number right) {
    refuseZero(right);
    var inverse = right.unit().map(unit -> Unit.parse(unit).inverse().text());
    return Quantities.finite(
        left.number() / right.number(), Optional.of(product(left.unit(), inverse)));
  }

  /** Whole quotient, truncated toward zero. */
  static Number quotient(Number left, Number right) {
    refuseZero(right);
    var unit =
        left.unit().isPresent() == right.unit().isPresent()
            ? Optional.<String>empty()
            : left.unit().or(right::unit);
    double whole = (left.number() - left.number() % right.number()) / right.number();
    return Quantities.finite(whole, unit);
  }

  static Number power(Number left, Number right) {
    return Quantities.finite(StrictMath.pow(left.number(), right.number()), Optional.empty());
  }

  static void refuseZero(Number divisor) {
    if (divisor.number() == 0) {
      throw new EvaluationFault("division-par-zero", "Le calcul divise par zéro.");
    }
  }

  private static String product(Optional<String> left, Optional<String> right) {
    var first = left.orElse("");
    var second = right.orElse("");
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return Unit.parse(first).times(Unit.parse(second)).text();
  }
}
