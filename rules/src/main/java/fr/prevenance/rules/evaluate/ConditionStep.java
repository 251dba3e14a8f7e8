package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Unit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of two values by a test that must be {@code oui} or {@code non}. */
final class ConditionStep extends Step {
  private final Step test;
  private final Step then;
  private final Step otherwise;
  private final @Nullable Unit written;

  /**
   * @param written unit that a value without one takes: in the reference, the one written on {@code
   *     then} even when that branch is not taken
   */
  ConditionStep(int slot, Step test, Step then, Step otherwise, @Nullable Unit written) {
    super(slot);
    this.test = test;
    this.then = then;
    this.otherwise = otherwise;
    this.written = written;
  }

  Step test() {
    return test;
  }

  Step then() {
    return then;
  }

  Step otherwise() {
    return otherwise;
  }

  @Override
  Result compute(Calculation calculation) {
    return choose(calculation, branch -> branch.in(calculation), written);
  }

  /**
   * @param look how a branch is evaluated: for its value, or for its applicability
   */
  Result choose(
      Calculation calculation, Function<Step, Result> look, @Nullable Unit unitOfUntaken) {
    var condition = test.in(calculation);
    if (condition.isMeasured()) {
      throw EvaluationFault.notBoolean();
    }
    var asked = condition.missing().raised();
    return switch (condition.sort()) {
      case BOOLEAN -> {
        boolean yes = condition.isTrue();
        var value = look.apply(yes ? then : otherwise);
        var unit = value.unit() != null || yes ? value.unit() : unitOfUntaken;
        yield value.withUnit(unit).with(asked.and(value.missing()));
      }
      case NOT_APPLICABLE -> condition.withUnit(unitOfUntaken).with(asked.and(condition.missing()));
      case UNDEFINED -> {
        var no = look.apply(otherwise);
        var yes = look.apply(then);
        var missing = asked.and(no.missing().and(yes.missing()));
        yield Result.undefined(missing).withUnit(yes.unit());
      }
      case NUMBER, TEXT, DATE -> throw EvaluationFault.notBoolean();
    };
  }

  @Override
  Nature infer() {
    return then.nature().or(otherwise.nature()).orNullable(test.nature());
  }
}
