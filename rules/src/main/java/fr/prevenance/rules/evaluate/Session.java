package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model with answers that are expressions, and the expressions evaluated under them. What was
 * evaluated for one expression serves the next.
 */
public final class Session {
  private final Model model;
  private final LocalDate day;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final List<Rule> added = new ArrayList<>();
  private Program program;
  private Optional<Calculation> calculation = Optional.empty();
  private Optional<Step> last = Optional.empty();

  Session(Model model, Program program, LocalDate day) {
    this.model = model;
    this.program = program;
    this.day = day;
  }

  /** Index that the next rule added will have. */
  public int nextIndex() {
    return program.ruleCount();
  }

  /**
   * Adds answers before any evaluation.
   *
   * @param rules the answers as private rules, and rules nested in them
   * @param answered for the index of each rule answered, that of its answer
   */
  public void answer(List<Rule> rules, Map<Integer, Integer> answered) throws RuleBookException {
    try {
      extend(rules);
    } catch (EvaluationFault tooLarge) {
      throw Interpreter.refused(rules, tooLarge);
    }
    answers.putAll(answered);
  }

  private void extend(List<Rule> rules) {
    added.addAll(rules);
    program = Linker.extended(program, model, added, rules);
  }

  /**
   * Why an answer, which was just evaluated as an expression, is not one the rule may take.
   *
   * @param mustBePossible in compatibility, whether it has to be one of the possibilities
   */
  public Optional<Evaluation.Failed> refusal(int rule, boolean mustBePossible) {
    try {
      return program.isStrict()
          ? strictRefusal(program.rule(rule).rule())
          : looseRefusal(program.rule(rule), mustBePossible);
    } catch (EvaluationFault fault) {
      return Optional.of(Outcomes.failed(fault, program.rule(rule).name()));
    } catch (StackOverflowError tooDeep) {
      return Optional.of(Outcomes.tooDeep(program.rule(rule).name()));
    }
  }

  private Optional<Evaluation.Failed> strictRefusal(Rule rule) {
    var answer = Optional.ofNullable(answers.get(rule.index())).map(program::rule);
    answer
        .map(given -> given.body().in(calculation()).value())
        .filter(value -> !(value instanceof Value.Undefined))
        .ifPresent(value -> new AnswerCheck(model).check(rule, value));
    return Optional.empty();
  }

  /** Comparing with the possibilities may fail even where it does not have to succeed. */
  private Optional<Evaluation.Failed> looseRefusal(RuleStep rule, boolean mustBePossible) {
    boolean possible =
        last.isEmpty()
            || rule.possibilities()
                .map(step -> step.accepts(last.get().in(calculation()), calculation()))
                .orElse(true);
    return possible || !mustBePossible
        ? Optional.empty()
        : Optional.of(
            new Evaluation.Failed(
                "reponse-hors-possibilites",
                rule.name(),
                "La réponse n'est pas l'une des possibilités de la règle."));
  }

  /** Whether answers to a rule are compared with anything. */
  public boolean isChecked(int rule) {
    return program.isStrict() || program.rule(rule).possibilities().isPresent();
  }

  /**
   * Evaluates an expression.
   *
   * @param rules the expression as a private rule, and rules nested in it
   */
  public Evaluation evaluate(List<Rule> rules, String text) {
    try {
      extend(rules);
    } catch (EvaluationFault tooLarge) {
      return Outcomes.failed(tooLarge, text);
    } catch (StackOverflowError tooDeep) {
      return Outcomes.tooDeep(text);
    }
    var running = calculation().in(program);
    running.restart();
    var expression = program.rule(rules.getFirst().index());
    last = Optional.of(expression.body());
    return Outcomes.ofExpression(expression, running, program, text);
  }

  private Calculation calculation() {
    if (calculation.isEmpty()) {
      var started = new Calculation(program, day);
      answers.forEach((rule, answer) -> started.give(rule, program.rule(answer).body()));
      calculation = Optional.of(started);
    }
    return calculation.get();
  }
}
