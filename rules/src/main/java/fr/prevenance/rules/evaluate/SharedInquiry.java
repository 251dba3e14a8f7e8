package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Evaluations that go on from a copy of what the last one left: that one's trace stays its own. */
final class SharedInquiry implements Inquiry {
  private final Program program;
  private final Asking asking;
  private final Function<String, Optional<RuleStep>> publicRules;
  private final Supplier<Calculation> start;
  private Optional<Calculation> last = Optional.empty();

  /** Evaluates a rule. */
  interface Asking {
    /**
     * @param after is shown what the evaluation left behind
     */
    Evaluation evaluate(String rule, Supplier<Calculation> start, Consumer<Calculation> after);
  }

  /**
   * @param start a calculation in which nothing was evaluated yet
   */
  SharedInquiry(
      Program program,
      Asking asking,
      Function<String, Optional<RuleStep>> publicRules,
      Supplier<Calculation> start) {
    this.program = program;
    this.asking = asking;
    this.publicRules = publicRules;
    this.start = start;
  }

  @Override
  public Evaluation evaluate(String rule) {
    var evaluation = asking.evaluate(rule, this::next, left -> last = Optional.of(left));
    forgetFailed(evaluation);
    return evaluation;
  }

  /** A failed evaluation stopped somewhere inside: the next one starts anew. */
  private void forgetFailed(Evaluation evaluation) {
    if (evaluation instanceof Evaluation.Failed) {
      last = Optional.empty();
    }
  }

  private Calculation next() {
    return program.mayGoOnOrRound() ? start.get() : last.map(Calculation::toGoOn).orElseGet(start);
  }

  @Override
  public List<Optional<Value>> values(List<String> rules) {
    var values = new ArrayList<Optional<Value>>(rules.size());
    var running = Optional.<Calculation>empty();
    for (var name : rules) {
      try {
        var calculation = running.isPresent() ? running.get() : next();
        calculation.restart();
        values.add(publicRules.apply(name).map(rule -> rule.in(calculation).value()));
        running = program.mayGoOnOrRound() ? Optional.empty() : Optional.of(calculation);
      } catch (EvaluationFault | StackOverflowError failed) {
        values.add(Optional.empty());
        running = Optional.empty();
      }
    }
    return values;
  }
}
