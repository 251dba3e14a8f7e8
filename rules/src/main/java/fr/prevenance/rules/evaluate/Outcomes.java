package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What an evaluation came to, as users of the library see it. */
final class Outcomes {
  private Outcomes() {}

  /** Evaluates a rule; a computation that cannot go on is a failure. */
  static Evaluation of(RuleStep rule, Calculation calculation, Program program, String name) {
    return of(rule, rule, calculation, program, name);
  }

  /** Evaluates an expression, which stands as the body of a private rule. */
  static Evaluation ofExpression(
      RuleStep rule, Calculation calculation, Program program, String name) {
    return of(rule, rule.body(), calculation, program, name);
  }

  private static Evaluation of(
      RuleStep rule, Step step, Calculation calculation, Program program, String name) {
    try {
      var result = step.in(calculation);
      return computed(
          result,
          calculation,
          program,
          () -> explanation(rule, result, calculation, step != rule, program, name));
    } catch (EvaluationFault fault) {
      return failed(fault.in(calculation.currentRule()), program, name);
    } catch (StackOverflowError tooDeep) {
      return tooDeep(name);
    }
  }

  static Evaluation.Failed tooDeep(String name) {
    return new Evaluation.Failed("calcul-trop-profond", name, "Le calcul enchaîne trop d'étapes.");
  }

  /** Told from one rule to the next, which may be too deep for the stack of whoever asks. */
  private static Explanation explanation(
      RuleStep rule,
      Result result,
      Calculation calculation,
      boolean expression,
      Program program,
      String name) {
    try {
      return new Narration(program).tell(rule, calculation, expression, name);
    } catch (StackOverflowError tooDeep) {
      var title = expression ? name : Phrases.title(rule.rule());
      return new Explanation(
          name, title, result.value(), "trop d'étapes pour le raconter", Map.of(), List.of());
    }
  }

  static Evaluation.Failed failed(EvaluationFault fault, String name) {
    return new Evaluation.Failed(fault.code(), fault.rule().orElse(name), fault.problem());
  }

  /** Says where the rule is written; looked for only now. */
  private static Evaluation.Failed failed(EvaluationFault fault, Program program, String name) {
    var rule = fault.rule().orElse(name);
    var location =
        program
            .findInModel(rule)
            .map(step -> step.rule().place())
            .map(place -> new Evaluation.Location(place.source().file(), place.line()));
    return new Evaluation.Failed(fault.code(), rule, fault.problem(), location);
  }

  private static Evaluation computed(
      Result result, Calculation calculation, Program program, Supplier<Explanation> trace) {
    var missing = new LinkedHashMap<String, Double>();
    var whose = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < result.missing().size(); i++) {
      int asked = result.missing().name(i);
      var name = program.name(Missing.rule(asked));
      missing.merge(name, result.missing().score(i), Double::sum);
      calculation
          .whose(asked)
          .ifPresent(id -> whose.computeIfAbsent(name, _ -> new ArrayList<>()).add(id));
    }
    return new Evaluation.Computed(
        result.value(), Optional.ofNullable(result.unit()).map(Unit::text), missing, whose, trace);
  }
}
