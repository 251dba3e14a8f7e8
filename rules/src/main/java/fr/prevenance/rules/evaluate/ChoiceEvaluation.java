package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code condition}, {@code variations} and applicability. */
record ChoiceEvaluation(Calculation calculation) {

  Step condition(Node.Condition choice) {
    var test = calculation.step(choice.test());
    return switch (test.value()) {
      case Value.NotApplicable na -> Step.of(choice, na, List.of(test));
      case Value.Undefined unknown ->
          withVisited(choice, unknown, List.of(test), List.of(choice.then(), choice.otherwise()));
      case Value.Bool(var yes) -> {
        var branch = calculation.step(yes ? choice.then() : choice.otherwise());
        yield Step.of(choice, branch.value(), List.of(test, branch));
      }
      case Value.Number _, Value.Text _, Value.Date _ ->
          throw new EvaluationFault(
              "condition-non-booleenne", "Une condition doit valoir « oui » ou « non ».");
    };
  }

  /** First branch whose condition is neither {@code non} nor NA; none gives NA. */
  Step variations(Node.Variations variations) {
    var steps = new ArrayList<Step>();
    var rest = variations.branches();
    for (int i = 0; i < rest.size(); i++) {
      var test = calculation.step(rest.get(i).test());
      steps.add(test);
      if (States.isUndefined(test.value())) {
        return withVisited(variations, test.value(), steps, fromUnknown(rest, i));
      }
      if (!States.isOff(test.value())) {
        var chosen = calculation.step(rest.get(i).then());
        steps.add(chosen);
        return Step.of(variations, chosen.value(), steps);
      }
    }
    return Step.of(variations, States.NOT_APPLICABLE, steps);
  }

  private static List<Node> fromUnknown(List<Node.Branch> branches, int unknown) {
    var visited = new ArrayList<Node>(List.of(branches.get(unknown).then()));
    for (var branch : branches.subList(unknown + 1, branches.size())) {
      visited.add(branch.test());
      visited.add(branch.then());
    }
    return visited;
  }

  Step applicability(Node.Applicability guard) {
    var condition = calculation.step(guard.condition());
    if (States.isUndefined(condition.value())) {
      return withVisited(guard, States.UNDEFINED, List.of(condition), List.of(guard.value()));
    }
    if (States.isOff(condition.value()) != guard.negated()) {
      return Step.of(guard, States.NOT_APPLICABLE, List.of(condition));
    }
    var value = calculation.step(guard.value());
    return Step.of(guard, value.value(), List.of(condition, value));
  }

  /** The value is unknown already; the rest is visited only for what else would be asked. */
  private Step withVisited(Node node, Value value, List<Step> steps, List<Node> visited) {
    var missing = Missing.of(steps);
    for (var other : visited) {
      missing = Missing.union(missing, visit(other).map(Step::missing).orElse(List.of()));
    }
    return Step.of(node, value, missing, steps);
  }

  /** A branch that may not be taken must not make the whole fail. */
  private Optional<Step> visit(Node node) {
    try {
      return Optional.of(calculation.step(node));
    } catch (EvaluationFault notTaken) {
      return Optional.empty();
    }
  }
}
