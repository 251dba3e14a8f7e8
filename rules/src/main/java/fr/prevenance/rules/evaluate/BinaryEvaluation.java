package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import java.util.List;
import java.util.Optional;

/** Binary operators over the three states: left first, right only if the left does not decide. */
record BinaryEvaluation(Calculation calculation) {

  Step evaluate(Node.Binary binary) {
    var left = calculation.step(binary.left());
    var decided = decidedByLeft(binary.operator(), left.value());
    if (decided.isPresent()) {
      return Step.of(binary, decided.get(), List.of(left));
    }
    var right = calculation.step(binary.right());
    var operands = List.of(left, right);
    var absorbed = decidedByRight(binary.operator(), right.value());
    return absorbed.isPresent()
        ? Step.of(binary, absorbed.get(), right.missing(), operands)
        : Step.of(binary, combine(binary.operator(), left.value(), right.value()), operands);
  }

  private static Optional<Value> decidedByLeft(Operator operator, Value left) {
    if (States.isNotApplicable(left) && operator == Operator.MINUS) {
      return Optional.of(left);
    }
    if (States.isZero(left) && operator == Operator.OVER) {
      return Optional.of(Value.of(0));
    }
    return decidedByRight(operator, left);
  }

  /** What either side decides alone. */
  private static Optional<Value> decidedByRight(Operator operator, Value value) {
    return switch (operator) {
      case AND -> States.isOff(value) ? Optional.of(States.NO) : Optional.empty();
      case OR -> States.isYes(value) ? Optional.of(value) : Optional.empty();
      case TIMES -> States.isZero(value) ? Optional.of(Value.of(0)) : ifNotApplicable(value);
      case OVER, QUOTIENT, LESS, AT_MOST, MORE, AT_LEAST -> ifNotApplicable(value);
      case PLUS, MINUS, POWER, EQUAL, DIFFERENT -> Optional.empty();
    };
  }

  private static Optional<Value> ifNotApplicable(Value value) {
    return States.isNotApplicable(value) ? Optional.of(value) : Optional.empty();
  }

  private static Value combine(Operator operator, Value left, Value right) {
    if (operator == Operator.OVER && States.isZero(right)) {
      Arithmetic.refuseZero(Quantities.number(right));
    }
    if (States.isUndefined(left) || States.isUndefined(right)) {
      return States.UNDEFINED;
    }
    return switch (operator) {
      case PLUS -> Arithmetic.plus(Quantities.number(left), Quantities.number(right));
      case MINUS -> Arithmetic.minus(Quantities.number(left), Quantities.number(right));
      case TIMES -> Arithmetic.times(Quantities.number(left), Quantities.number(right));
      case OVER -> Arithmetic.over(Quantities.number(left), Quantities.number(right));
      case QUOTIENT -> Arithmetic.quotient(Quantities.number(left), Quantities.number(right));
      case POWER -> Arithmetic.power(Quantities.number(left), Quantities.number(right));
      case LESS, AT_MOST, MORE, AT_LEAST -> Comparison.order(operator, left, right);
      case EQUAL -> Value.of(Comparison.equal(left, right));
      case DIFFERENT -> Value.of(!Comparison.equal(left, right));
      case AND -> right;
      case OR -> States.isNotApplicable(right) ? States.NO : right;
    };
  }
}
