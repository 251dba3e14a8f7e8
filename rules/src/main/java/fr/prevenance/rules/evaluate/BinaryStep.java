package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.StaticType.Kind;

/** A binary operator over the three states: left first, right only if the left does not decide. */
final class BinaryStep extends Step {
  private final Operator operator;
  private final Step left;
  private final Step right;
  private final boolean strict;

  /**
   * @param strict values that do not go together are an error rather than mixed loosely
   */
  BinaryStep(int slot, Operator operator, Step left, Step right, boolean strict) {
    super(slot);
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.strict = strict;
  }

  @Override
  Result compute(Calculation calculation) {
    var first = left.in(calculation);
    if (isDecidedByLeft(first)) {
      return decided(first);
    }
    var second = right.in(calculation);
    if (operator == Operator.OVER && second.isZero()) {
      throw EvaluationFault.divisionByZero();
    }
    if (isDecidedByRight(second)) {
      return decided(second);
    }
    var missing = first.missing().and(second.missing());
    if (first.isUndefined() || second.isUndefined()) {
      return Operations.unknown(operator, first, second, missing);
    }
    return strict
        ? StrictOperations.apply(operator, first, second, missing)
        : Operations.apply(operator, first, second, missing);
  }

  private Result decided(Result value) {
    return operator == Operator.AND ? Result.bool(false, value.missing()) : value.withUnit(null);
  }

  private boolean isDecidedByLeft(Result value) {
    return switch (operator) {
      case LESS, MORE, AT_MOST, AT_LEAST, QUOTIENT, MINUS -> value.isNotApplicable();
      case OVER, TIMES -> value.isNotApplicable() || value.isZero();
      case AND -> value.isOff();
      case OR -> value.isTrue();
      case PLUS, POWER, EQUAL, DIFFERENT -> false;
    };
  }

  private boolean isDecidedByRight(Result value) {
    return switch (operator) {
      case LESS, MORE, AT_MOST, AT_LEAST, QUOTIENT, OVER -> value.isNotApplicable();
      case TIMES -> value.isNotApplicable() || value.isZero();
      case AND -> value.isOff();
      case OR -> value.isTrue();
      case PLUS, MINUS, POWER, EQUAL, DIFFERENT -> false;
    };
  }

  @Override
  Nature infer() {
    var nullable =
        switch (operator) {
          case LESS, MORE, AT_MOST, AT_LEAST, OVER, TIMES ->
              left.nature().isNullable() || right.nature().isNullable();
          case MINUS -> left.nature().isNullable();
          case PLUS, POWER, QUOTIENT, EQUAL, DIFFERENT, AND, OR -> false;
        };
    return new Nature(
        operator.isArithmetic() ? Kind.NUMBER : Kind.BOOLEAN,
        nullable ? Nullability.YES : Nullability.NO);
  }
}
