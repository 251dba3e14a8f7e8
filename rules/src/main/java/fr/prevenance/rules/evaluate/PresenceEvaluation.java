package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.List;

/** Tests on the state of a value. */
record PresenceEvaluation(Calculation calculation) {

  Step evaluate(Node.Presence presence) {
    return switch (presence.question()) {
      case DEFINED -> definition(presence, false);
      case UNDEFINED -> definition(presence, true);
      case APPLICABLE -> applicability(presence, true);
      case NOT_APPLICABLE -> applicability(presence, false);
    };
  }

  private Step definition(Node.Presence presence, boolean undefined) {
    var step = calculation.step(presence.value());
    boolean yes = States.isUndefined(step.value()) == undefined;
    return Step.of(presence, Value.of(yes), List.of(step));
  }

  private Step applicability(Node.Presence presence, boolean applicable) {
    var step = applicable(presence.value());
    var value =
        step.value() instanceof Value.Bool(var yes) ? Value.of(yes == applicable) : step.value();
    return Step.of(presence, value, List.of(step));
  }

  /** Oui, non or unknown, looking only at what can make the node not applicable. */
  private Step applicable(Node node) {
    return switch (node) {
      case Node.Reference reference -> ofRule(reference);
      case Node.Applicability guard -> ofGuard(guard);
      case Node.Condition choice -> ofCondition(choice);
      case Node.Conversion conversion -> applicable(conversion.value());
      case Node.Simplification simplification -> applicable(simplification.value());
      case Node.Rounding rounding -> applicable(rounding.value());
      case Node.Bound bound -> applicable(bound.value());
      case Node.Answer answer when calculation.answer(answer.rule()).isEmpty() ->
          applicable(answer.value());
      default -> ofValue(node);
    };
  }

  private Step ofRule(Node.Reference reference) {
    var disabler = calculation.disabler(reference.rule());
    var parent =
        disabler.isPresent()
            ? List.of(calculation.parent(reference, disabler.getAsInt()))
            : List.<Step>of();
    if (!parent.isEmpty() && States.isOff(parent.getFirst().value())) {
      return Step.of(reference, States.NO, parent);
    }
    var body = applicable(calculation.rule(reference).body());
    return Step.of(reference, body.value(), body.missing(), List.of(body));
  }

  private Step ofGuard(Node.Applicability guard) {
    var condition = calculation.step(guard.condition());
    if (States.isUndefined(condition.value())) {
      return Step.of(guard, States.UNDEFINED, List.of(condition));
    }
    if (States.isOff(condition.value()) != guard.negated()) {
      return Step.of(guard, States.NO, List.of(condition));
    }
    var value = applicable(guard.value());
    return Step.of(guard, value.value(), List.of(condition, value));
  }

  private Step ofCondition(Node.Condition choice) {
    var test = calculation.step(choice.test());
    if (!(test.value() instanceof Value.Bool(var yes))) {
      return Step.of(
          choice,
          States.isNotApplicable(test.value()) ? States.NO : States.UNDEFINED,
          List.of(test));
    }
    var branch = applicable(yes ? choice.then() : choice.otherwise());
    return Step.of(choice, branch.value(), List.of(test, branch));
  }

  /** A value that is lacking is applicable: what it is will be asked, not whether. */
  private Step ofValue(Node node) {
    if (node instanceof Node.Constant) {
      return Step.leaf(node, States.YES);
    }
    var step = calculation.step(node);
    if (States.isNotApplicable(step.value())) {
      return Step.of(node, States.NO, List.of(step));
    }
    boolean depends = States.isUndefined(step.value()) && calculation.isNullable(node);
    return depends
        ? Step.of(node, States.UNDEFINED, List.of(step))
        : Step.of(node, States.YES, List.of(), List.of(step));
  }
}
