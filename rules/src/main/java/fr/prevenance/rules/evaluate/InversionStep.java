package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * {@code inversion numérique}: the value of a rule for which another, answered, comes to its
 * answer.
 */
final class InversionStep extends Step {
  private static final int ITERATIONS = 10;
  private static final double SECOND_GUESS = 2000;
  private static final double FROM_ABOVE = 0.9;
  private static final double FROM_BELOW = 1.2;

  private final Node.Inversion inversion;
  private final List<ReferenceStep> candidates;

  InversionStep(int slot, Node.Inversion inversion, List<ReferenceStep> candidates) {
    super(slot);
    this.inversion = inversion;
    this.candidates = candidates;
  }

  @Override
  Result compute(Calculation calculation) {
    if (calculation.isBelowTop(inversion.rule())) {
      return Result.UNDEFINED;
    }
    var inside = calculation.copy();
    var goal =
        candidates.stream().filter(step -> isAnswered(step, calculation, inside)).findFirst();
    return goal.map(step -> solve(step, calculation, inside)).orElseGet(() -> noGoal(calculation));
  }

  private static boolean isAnswered(
      ReferenceStep candidate, Calculation calculation, Calculation inside) {
    int rule = candidate.target().index();
    if (calculation.isOnStack(rule)) {
      return false;
    }
    var answer = inside.answer(rule);
    return answer.isNumber() && !answer.missing().contains(inside.asked(rule));
  }

  private Result noGoal(Calculation calculation) {
    var missing = Missing.NONE;
    for (var candidate : candidates) {
      missing = once(missing, candidate.target().asked(calculation));
    }
    return Result.undefined(once(missing, calculation.asked(inversion.rule())));
  }

  private static Missing once(Missing missing, int name) {
    return missing.contains(name) ? missing : missing.and(Missing.of(name, 1));
  }

  private Result solve(ReferenceStep goal, Calculation calculation, Calculation inside) {
    var target = goal.in(inside);
    var trial = new Trial(goal, target.unit(), inside.without(goal.target().index()));
    var found = trial.search(target.number(), ITERATIONS);
    if (found.isEmpty()) {
      calculation.failInversion();
    }
    var missing = trial.last().map(Result::missing).orElse(Missing.NONE);
    return found.isPresent()
        ? Result.number(found.getAsDouble(), null, missing).measuredIn(target.unit())
        : Result.undefined(missing).measuredIn(target.unit());
  }

  /** The goal evaluated with one input after another. */
  private final class Trial {
    private final ReferenceStep goal;
    private final @Nullable Unit unit;
    private final Calculation base;
    private Optional<Result> last = Optional.empty();

    Trial(ReferenceStep goal, @Nullable Unit unit, Calculation base) {
      this.goal = goal;
      this.unit = unit;
      this.base = base;
    }

    Optional<Result> last() {
      return last;
    }

    private Result at(double input) {
      var value = Result.number(input, null, Missing.NONE).measuredIn(unit);
      var result = goal.in(base.answering(inversion.rule(), value));
      last = Optional.of(result);
      return result;
    }

    /** Two guesses first: they often bracket the solution, or show that there is none. */
    OptionalDouble search(double target, int iterations) {
      double first = target;
      var atFirst = at(first);
      double y1 = Loose.number(atFirst);
      double coefficient = y1 > target ? FROM_ABOVE : FROM_BELOW;
      double second = atFirst.isUndefined() ? SECOND_GUESS : first * target * coefficient / y1;
      var atSecond = at(second);
      double y2 = Loose.number(atSecond);
      if (atFirst.isUndefined() && atSecond.isUndefined()) {
        return OptionalDouble.empty();
      }
      double low = low(target, first, y1, second, y2);
      double high = high(target, first, y1, second, y2);
      var solver = new Solver(inversion.tolerance(), iterations, 1);
      var zero =
          solver.zero(
              x -> (x == first ? y1 : x == second ? y2 : Loose.number(at(x))) - target, low, high);
      return withinBounds(zero);
    }

    private double low(double target, double first, double y1, double second, double y2) {
      if (y2 < target && (y2 > y1 || y1 > target)) {
        return second;
      }
      return y1 < target && (y1 > y2 || y2 > target) ? first : inversion.min();
    }

    private double high(double target, double first, double y1, double second, double y2) {
      if (y2 > target && (y2 < y1 || y1 < target)) {
        return second;
      }
      return y1 > target && (y1 < y2 || y2 < target) ? first : inversion.max();
    }

    private OptionalDouble withinBounds(OptionalDouble found) {
      boolean outside =
          found.isPresent()
              && found.getAsDouble() != 0
              && (found.getAsDouble() < inversion.min() || found.getAsDouble() > inversion.max());
      return outside ? OptionalDouble.empty() : found;
    }
  }

  @Override
  Nature infer() {
    return Nature.NUMBER;
  }
}
