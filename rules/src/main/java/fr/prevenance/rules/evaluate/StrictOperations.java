package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Result.Sort;
import fr.prevenance.rules.model.Operator;

/**
 * Binary operators on two values that must go together: numbers with numbers of a convertible unit,
 * dates with dates; what does not is an error, and so is a result that is not a finite number.
 */
final class StrictOperations {
  private StrictOperations() {}

  static Result apply(Operator operator, Result left, Result right, Missing missing) {
    return switch (operator) {
      case AND, OR -> Operations.apply(operator, left, right, missing);
      case EQUAL -> Result.bool(equal(left, right), missing);
      case DIFFERENT -> Result.bool(!equal(left, right), missing);
      case LESS -> Result.bool(compare(left, right) < 0, missing);
      case AT_MOST -> Result.bool(compare(left, right) <= 0, missing);
      case MORE -> Result.bool(compare(left, right) > 0, missing);
      case AT_LEAST -> Result.bool(compare(left, right) >= 0, missing);
      case PLUS, MINUS, TIMES, OVER, QUOTIENT, POWER -> arithmetic(operator, left, right, missing);
    };
  }

  private static Result arithmetic(Operator operator, Result left, Result right, Missing missing) {
    requireNumber(left);
    requireNumber(right);
    if (operator == Operator.QUOTIENT && Loose.number(right) == 0) {
      throw EvaluationFault.divisionByZero();
    }
    boolean sum = operator == Operator.PLUS || operator == Operator.MINUS;
    boolean share = Operations.isPercent(right.unit()) && !Operations.isPercent(left.unit());
    if (sum && !share) {
      return sum(operator, left, right, missing);
    }
    var result = Operations.apply(operator, left, right, missing);
    Quantities.finite(result.number());
    return result;
  }

  private static Result sum(Operator operator, Result left, Result right, Missing missing) {
    var unit = left.unit() == null ? right.unit() : left.unit();
    double first = Loose.number(left);
    double second = Loose.number(aligned(left, right));
    double total = operator == Operator.PLUS ? first + second : first - second;
    return Result.number(Quantities.finite(total), unit, missing);
  }

  private static void requireNumber(Result value) {
    if (Loose.isText(value)) {
      throw EvaluationFault.typeMismatch("Un nombre est attendu dans ce calcul.");
    }
  }

  private static Result aligned(Result left, Result right) {
    var unit = left.unit();
    return unit == null ? right : Quantities.aligned(right, unit);
  }

  /** Negative, zero or positive; dates with dates, numbers with numbers. */
  static int compare(Result left, Result right) {
    if (left.sort() == Sort.DATE && right.sort() == Sort.DATE) {
      return Double.compare(left.number(), right.number());
    }
    requireNumber(left);
    requireNumber(right);
    var second = aligned(left, right);
    return Double.compare(Loose.number(left) + 0.0, Loose.number(second) + 0.0);
  }

  /** Values of different types are never equal; « non applicable » equals {@code non}. */
  static boolean equal(Result left, Result right) {
    return left.isNumber() && right.isNumber()
        ? compare(left, right) == 0
        : Operations.same(left, right);
  }
}
