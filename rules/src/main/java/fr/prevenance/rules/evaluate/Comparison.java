package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.Value.Number;
import fr.prevenance.rules.model.Operator;

/** Orders and equality; units are converted first. */
final class Comparison {
  private Comparison() {}

  static Value order(Operator operator, Value left, Value right) {
    int sign = compare(left, right);
    return Value.of(
        switch (operator) {
          case LESS -> sign < 0;
          case AT_MOST -> sign <= 0;
          case MORE -> sign > 0;
          default -> sign >= 0;
        });
  }

  /** Negative, zero or positive; dates with dates, numbers with numbers. */
  static int compare(Value left, Value right) {
    if (left instanceof Value.Date(var first) && right instanceof Value.Date(var second)) {
      return first.compareTo(second);
    }
    var first = Quantities.number(left);
    var second = Quantities.convert(Quantities.number(right), first.unit());
    return Double.compare(first.number() + 0.0, second.number() + 0.0);
  }

  /** Values of different types are never equal; « non applicable » equals {@code non}. */
  static boolean equal(Value left, Value right) {
    var first = applicable(left);
    var second = applicable(right);
    return first instanceof Number && second instanceof Number
        ? compare(first, second) == 0
        : first.equals(second);
  }

  private static Value applicable(Value value) {
    return States.isNotApplicable(value) ? States.NO : value;
  }
}
