package fr.prevenance.rules.check;

import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.syntax.Issues;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Third pass: no cycle, consistent types and units, bounded depth, disabling parents known. */
public final class ModelChecker {
  /** Nested steps on the longest path of an evaluation: keeps it within half a thread's stack. */
  private static final int MAX_DEPTH = 1_000;

  /** Passing from a rule to another takes as much stack as this many nested nodes. */
  private static final int DEPTH_OF_A_RULE = 3;

  private final List<Rule> rules;
  private final Issues issues;
  private final Replacements replacements;
  private final Dependencies dependencies;

  private ModelChecker(List<Rule> rules, Issues issues) {
    this.rules = rules;
    this.issues = issues;
    this.replacements = new Replacements(rules, true);
    this.dependencies = new Dependencies(rules, replacements);
  }

  public static Model check(List<Rule> rules, Issues issues) throws RuleBookException {
    return new ModelChecker(rules, issues).check();
  }

  /** As in the reference: nothing is refused before evaluation. */
  public static Model unchecked(List<Rule> rules) {
    return Model.of(
        rules,
        Collections.nCopies(rules.size(), StaticType.UNKNOWN),
        Map.of(),
        Collections.nCopies(rules.size(), OptionalInt.empty()),
        List.of(),
        Collections.nCopies(rules.size(), -1),
        new Replacements(rules, false));
  }

  private Model check() throws RuleBookException {
    dependencies.cycles(this::refuseCycle);
    issues.stopIfAny();
    var order = dependencies.order();
    var nodes = new IdentityHashMap<Node, StaticType>();
    var types = new RuleTyping(rules, replacements, issues).infer(order, nodes);
    var disablers = new Disabling(rules, types, dependencies).find();
    var entities = new EntityInference(rules, replacements, issues);
    var entityOf = entities.infer(dependencies.order(), disablers);
    refuseDepth();
    issues.stopIfAny();
    return Model.of(rules, types, nodes, disablers, entities.declared(), entityOf, replacements);
  }

  private void refuseCycle(List<Integer> cycle) {
    var path =
        cycle.stream()
            .map(index -> "« " + rules.get(index).name().text() + " »")
            .collect(Collectors.joining(" → "));
    issues.add(
        rules.get(cycle.getFirst()).place(),
        "cycle",
        "Cette règle dépend d'elle-même : " + path + ".",
        "Retirez l'une de ces références pour que le calcul ait un début.");
  }

  private void refuseDepth() {
    var depths = new int[rules.size()];
    for (int rule : dependencies.order()) {
      int below = dependencies.of(rule).stream().mapToInt(index -> depths[index]).max().orElse(0);
      depths[rule] = below + DEPTH_OF_A_RULE + Children.depth(rules.get(rule).body());
      if (depths[rule] > MAX_DEPTH && below <= MAX_DEPTH) {
        issues.add(
            rules.get(rule).place(),
            "calcul-trop-profond",
            "Le calcul de cette règle enchaîne plus de " + MAX_DEPTH + " étapes.",
            "Raccourcissez la chaîne de règles dont elle dépend.");
      }
    }
  }
}
