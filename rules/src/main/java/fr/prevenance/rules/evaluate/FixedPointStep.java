package fr.prevenance.rules.evaluate;

import java.util.OptionalDouble;

/** {@code résoudre la référence circulaire}: the value for which a rule comes to itself. */
final class FixedPointStep extends Step {
  private static final int ITERATIONS = 25;
  private static final double FIRST_GUESS = 1;
  private static final double MIN = -1e6;
  private static final double MAX = 1e8;
  private static final double TOLERANCE = 0.5;
  private static final double ACCEPTABLE = 2;

  private final int rule;
  private final Step value;

  FixedPointStep(int slot, int rule, Step value) {
    super(slot);
    this.rule = rule;
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    if (calculation.isBelowTop(rule)) {
      return Result.UNDEFINED;
    }
    var inside = calculation.copy();
    var first = at(inside, FIRST_GUESS);
    if (first.isUndefined()) {
      calculation.failInversion();
      return Result.undefined(first.missing()).measuredIn(first.unit());
    }
    var found = solve(inside, first, ITERATIONS);
    if (found.isEmpty()) {
      return Result.undefined(first.missing()).measuredIn(first.unit());
    }
    var last = at(inside, found.getAsDouble());
    return Result.number(found.getAsDouble(), null, last.missing()).measuredIn(first.unit());
  }

  private OptionalDouble solve(Calculation inside, Result first, int iterations) {
    return new Solver(TOLERANCE, iterations, ACCEPTABLE)
        .zero(x -> Loose.number(x == FIRST_GUESS ? first : at(inside, x)) - x, MIN, MAX);
  }

  private Result at(Calculation inside, double guess) {
    return value.in(inside.answering(rule, Result.number(guess, null, Missing.NONE)));
  }

  @Override
  Nature infer() {
    return Nature.NUMBER;
  }
}
