package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Evaluation;
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
  public void answer(List<Rule> rules, Map<Integer, Integer> answered) {
    extend(rules);
    answers.putAll(answered);
  }

  private void extend(List<Rule> rules) {
    added.addAll(rules);
    program = Linker.extended(program, model, added, rules);
  }

  /** Whether a rule's answer is none of its possibilities. */
  public boolean violatesPossibilities(int rule) {
    var possibilities = program.rule(rule).rule().possibilities();
    var answer = Optional.ofNullable(answers.get(rule));
    if (possibilities.isEmpty() || answer.isEmpty()) {
      return false;
    }
    var value = program.rule(answer.get()).body().in(calculation());
    return !value.isUndefined()
        && !value.isNotApplicable()
        && !PossibilitiesStep.accepts(possibilities.get(), value);
  }

  /**
   * Evaluates an expression.
   *
   * @param rules the expression as a private rule, and rules nested in it
   */
  public Evaluation evaluate(List<Rule> rules, String text) {
    extend(rules);
    var running = calculation().in(program);
    running.restart();
    var expression = program.rule(rules.getFirst().index());
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
