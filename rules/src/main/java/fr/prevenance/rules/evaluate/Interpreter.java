package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Fourth pass: the value of a rule in a situation, with its explanation, or a failure. */
public final class Interpreter {
  private final Model model;
  private final Program program;

  /**
   * @throws RuleBookException the rules ask for more steps than can be held
   */
  public Interpreter(Model model, Options options) throws RuleBookException {
    this.model = model;
    try {
      this.program = Linker.link(model, options);
    } catch (EvaluationFault tooLarge) {
      throw refused(model.rules(), tooLarge);
    }
  }

  static RuleBookException refused(List<Rule> rules, EvaluationFault fault) {
    var place = rules.getFirst().place();
    return new RuleBookException(
        List.of(place.issue(fault.code(), fault.problem(), "Séparez-les en plusieurs modèles.")));
  }

  public Evaluation evaluate(String name, Situation situation) {
    return evaluate(name, situation, _ -> {});
  }

  /**
   * @param after is shown what the evaluation left behind
   */
  Evaluation evaluate(String name, Situation situation, Consumer<Calculation> after) {
    return evaluate(name, () -> start(situation), after);
  }

  private Evaluation evaluate(
      String name, Supplier<Calculation> start, Consumer<Calculation> after) {
    var rule = model.find(name);
    if (rule.isEmpty()) {
      return new Evaluation.Failed("regle-inconnue", name, "Aucune règle ne porte ce nom.");
    }
    if (rule.get().hidden() && rule.get().name().parent().isPresent()) {
      return new Evaluation.Failed("regle-privee", name, "Une règle privée ne s'évalue pas.");
    }
    return outcome(rule.get(), name, start, after);
  }

  private Evaluation outcome(
      Rule rule, String name, Supplier<Calculation> start, Consumer<Calculation> after) {
    try {
      var calculation = start.get();
      calculation.restart();
      var outcome = Outcomes.of(program.rule(rule.index()), calculation, program, name);
      after.accept(calculation);
      return outcome;
    } catch (EvaluationFault fault) {
      return Outcomes.failed(fault, name);
    }
  }

  private Calculation start(Situation situation) {
    var calculation = new Calculation(program, situation.date());
    new AnswerCheck(model)
        .byIndex(situation.answers())
        .forEach((index, value) -> calculation.give(index, Result.of(value)));
    return calculation;
  }

  /** Evaluations that note which branches they take. */
  public Coverage coverage() {
    return new BranchNotes(this, model, program);
  }

  /** The value of a rule for one individual or group of a case. */
  public Evaluation evaluate(String name, String id, People people, LocalDate day) {
    return evaluate(name, id, people, day, _ -> {});
  }

  /**
   * @param after is shown what the evaluation left behind
   */
  Evaluation evaluate(
      String name, String id, People people, LocalDate day, Consumer<Calculation> after) {
    return evaluateAmong(name, () -> start(id, people, day), after);
  }

  private Evaluation evaluateAmong(
      String name, Supplier<Calculation> start, Consumer<Calculation> after) {
    var rule = model.find(name);
    if (rule.isEmpty() || rule.get().hidden()) {
      return new Evaluation.Failed(
          "regle-inconnue", name, "Aucune règle publique ne porte ce nom.");
    }
    return outcome(rule.get(), name, start, after);
  }

  private Calculation start(String id, People people, LocalDate day) {
    var builder = new WorldBuilder(model, program, people);
    var world = builder.build(day);
    return world.calculation(builder.index(id));
  }

  /** Several questions on one situation. */
  public Inquiry inquiry(Situation situation) {
    return new SharedInquiry(program, this::evaluate, this::publicRule, () -> start(situation));
  }

  /** Several questions on one individual or group of a case. */
  public Inquiry inquiry(String id, People people, LocalDate day) {
    return new SharedInquiry(
        program, this::evaluateAmong, this::publicRule, () -> start(id, people, day));
  }

  private Optional<RuleStep> publicRule(String name) {
    return model.find(name).filter(rule -> !rule.hidden()).map(rule -> program.rule(rule.index()));
  }

  /** Answers and expressions written as text, under which the model is evaluated. */
  public Session session(LocalDate day) {
    return new Session(model, program, day);
  }
}
