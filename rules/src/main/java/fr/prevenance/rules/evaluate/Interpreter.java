package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

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
    var rule = model.find(name);
    if (rule.isEmpty()) {
      return new Evaluation.Failed("regle-inconnue", name, "Aucune règle ne porte ce nom.");
    }
    if (rule.get().hidden() && rule.get().name().parent().isPresent()) {
      return new Evaluation.Failed("regle-privee", name, "Une règle privée ne s'évalue pas.");
    }
    var calculation = new Calculation(program, situation.date());
    try {
      new AnswerCheck(model)
          .byIndex(situation.answers())
          .forEach((index, value) -> calculation.give(index, Result.of(value)));
    } catch (EvaluationFault fault) {
      return Outcomes.failed(fault, name);
    }
    var outcome = Outcomes.of(program.rule(rule.get().index()), calculation, program, name);
    after.accept(calculation);
    return outcome;
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
    var rule = model.find(name);
    if (rule.isEmpty() || rule.get().hidden()) {
      return new Evaluation.Failed(
          "regle-inconnue", name, "Aucune règle publique ne porte ce nom.");
    }
    var builder = new WorldBuilder(model, program, people);
    try {
      var world = builder.build(day);
      var calculation = world.calculation(builder.index(id));
      var outcome = Outcomes.of(program.rule(rule.get().index()), calculation, program, name);
      after.accept(calculation);
      return outcome;
    } catch (EvaluationFault fault) {
      return Outcomes.failed(fault, name);
    }
  }

  /** Answers and expressions written as text, under which the model is evaluated. */
  public Session session(LocalDate day) {
    return new Session(model, program, day);
  }
}
