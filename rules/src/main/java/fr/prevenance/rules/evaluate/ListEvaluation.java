package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Folds over a list: sums, extremes, conditions. */
record ListEvaluation(Calculation calculation) {

  Step evaluate(Node.Aggregate aggregate) {
    return switch (aggregate.fold()) {
      case SUM, MEAN, MAXIMUM, MINIMUM -> overAll(aggregate);
      case PRODUCT -> product(aggregate);
      case ALL -> logical(aggregate, States::isOff, States.NO, States.YES);
      case ANY -> logical(aggregate, States::isYes, States.YES, States.NO);
    };
  }

  private Step overAll(Node.Aggregate aggregate) {
    var steps = aggregate.items().stream().map(calculation::step).toList();
    var values = steps.stream().map(Step::value).toList();
    return Step.of(
        aggregate,
        values.stream().anyMatch(States::isUndefined)
            ? States.UNDEFINED
            : folded(aggregate.fold(), values),
        steps);
  }

  private static Value folded(Fold fold, List<Value> values) {
    var applicable = values.stream().filter(value -> !States.isNotApplicable(value)).toList();
    return switch (fold) {
      case SUM -> sum(values);
      case MEAN -> applicable.isEmpty() ? Value.of(0) : mean(sum(values), applicable.size());
      case MAXIMUM -> extreme(applicable, 1);
      default -> extreme(applicable, -1);
    };
  }

  /** From the right, as the reference does: floating-point addition is not associative. */
  private static Value.Number sum(List<Value> values) {
    var total = new Value.Number(0, Optional.empty());
    for (var value : values.reversed()) {
      total = Arithmetic.plus(Quantities.number(value), total);
    }
    return total;
  }

  private static Value mean(Value.Number sum, int count) {
    return new Value.Number(sum.number() / count, sum.unit());
  }

  private static Value extreme(List<Value> values, int direction) {
    if (values.isEmpty()) {
      return States.NOT_APPLICABLE;
    }
    var best = values.getFirst();
    for (var value : values) {
      best = Comparison.compare(value, best) * direction > 0 ? value : best;
    }
    return best;
  }

  /** From the last item, as the reference does; a zero or « non applicable » ends it. */
  private Step product(Node.Aggregate aggregate) {
    var steps = new ArrayList<Step>();
    for (var item : aggregate.items().reversed()) {
      var step = calculation.step(item);
      steps.addFirst(step);
      if (States.isNotApplicable(step.value()) || States.isZero(step.value())) {
        return Step.of(aggregate, step.value(), step.missing(), steps);
      }
    }
    if (steps.stream().anyMatch(step -> States.isUndefined(step.value()))) {
      return Step.of(aggregate, States.UNDEFINED, steps);
    }
    var product = new Value.Number(1, Optional.empty());
    for (var step : steps) {
      product = Arithmetic.times(Quantities.number(step.value()), product);
    }
    return Step.of(aggregate, Quantities.simplify(product), steps);
  }

  /** Stops at the first item that decides; an unknown one does not hide it. */
  private Step logical(
      Node.Aggregate aggregate, Predicate<Value> decides, Value decided, Value otherwise) {
    var steps = new ArrayList<Step>();
    boolean unknown = false;
    var last = otherwise;
    for (var item : aggregate.items()) {
      var step = calculation.step(item);
      steps.add(step);
      if (decides.test(step.value())) {
        return Step.of(aggregate, decided, step.missing(), steps);
      }
      unknown |= States.isUndefined(step.value());
      last = States.isNotApplicable(step.value()) ? States.NO : step.value();
    }
    return Step.of(aggregate, unknown ? States.UNDEFINED : last, steps);
  }
}
