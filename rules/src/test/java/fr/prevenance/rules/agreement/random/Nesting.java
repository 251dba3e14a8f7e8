package fr.prevenance.rules.agreement.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.NullNode;

/** Lays rules out: some below their parent in {@code avec}, private ones marked in two ways. */
final class Nesting {
  private final Dice dice;

  Nesting(Dice dice) {
    this.dice = dice;
  }

  Map<String, Object> laidOut(Map<String, Object> rules, List<PlannedRule> plan) {
    var left = new LinkedHashMap<>(rules);
    for (PlannedRule rule : plan.reversed()) {
      var definition = Objects.requireNonNull(left.remove(rule.name()));
      var parent = RuleNames.parents(rule.name()).stream().findFirst();
      if (parent.isPresent() && left.containsKey(parent.get()) && dice.percent(35)) {
        nest(left, parent.get(), RuleNames.leaf(rule.name()), definition, rule);
      } else {
        put(left, rule.name(), definition, rule);
      }
    }
    return dice.percent(30) ? dice.shuffled(left) : reversed(left);
  }

  private void nest(
      Map<String, Object> left, String parent, String leaf, Object child, PlannedRule rule) {
    var definition = Objects.requireNonNull(left.get(parent));
    Map<String, Object> map =
        definition instanceof NullNode ? new LinkedHashMap<>() : Tree.definition(definition);
    var nested = new LinkedHashMap<String, Object>();
    if (map.get("avec") instanceof Map<?, ?> already) {
      already.forEach((key, value) -> nested.put(key.toString(), value));
    }
    put(nested, leaf, child, rule);
    map.put("avec", nested);
    left.put(parent, map);
  }

  private void put(Map<String, Object> target, String name, Object definition, PlannedRule rule) {
    if (!rule.isPrivate()) {
      target.put(name, definition);
    } else if (definition instanceof NullNode || dice.percent(60)) {
      target.put("[privé] " + name, definition);
    } else {
      var marked = Tree.definition(definition);
      marked.put("privé", "oui");
      target.put(name, marked);
    }
  }

  private static Map<String, Object> reversed(Map<String, Object> rules) {
    var ordered = new LinkedHashMap<String, Object>();
    List.copyOf(rules.keySet())
        .reversed()
        .forEach(name -> ordered.put(name, Objects.requireNonNull(rules.get(name))));
    return ordered;
  }
}
