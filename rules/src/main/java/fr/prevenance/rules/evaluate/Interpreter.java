package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;

/** Fourth pass: the value of a rule in a situation, with its explanation, or a failure. */
public record Interpreter(Model model) {

  public Evaluation evaluate(String name, Situation situation) {
    var rule = model.find(name);
    if (rule.isEmpty()) {
      return new Evaluation.Failed("regle-inconnue", name, "Aucune règle ne porte ce nom.");
    }
    if (rule.get().hidden() && rule.get().name().parent().isPresent()) {
      return new Evaluation.Failed("regle-privee", name, "Une règle privée ne s'évalue pas.");
    }
    return evaluate(rule.get(), situation);
  }

  private Evaluation evaluate(Rule rule, Situation situation) {
    try {
      var answers = new AnswerCheck(model).byIndex(situation.answers());
      var outcome = new Calculation(model, situation.date(), answers).outcome(rule.index());
      return new Evaluation.Computed(
          outcome.value(), outcome.missing(), new Narration().tell(outcome));
    } catch (EvaluationFault fault) {
      return new Evaluation.Failed(
          fault.code(), fault.rule().orElse(rule.name().text()), fault.problem());
    }
  }
}
