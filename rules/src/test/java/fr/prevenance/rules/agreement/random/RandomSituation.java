package fr.prevenance.rules.agreement.random;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.NullNode;

/** Answers to some of the rules. */
final class RandomSituation {
  private final Place root;
  private final Dice dice;
  private final Literals literals;
  private final Map<String, List<String>> accepted;

  RandomSituation(Place root, Map<String, List<String>> accepted) {
    this.root = root;
    this.dice = root.dice();
    this.literals = new Literals(dice, root.units());
    this.accepted = accepted;
  }

  Map<String, Object> drawn(List<PlannedRule> rules, Map<String, Object> definitions) {
    var situation = new LinkedHashMap<String, Object>();
    for (PlannedRule rule : rules) {
      boolean refused = rule.isPrivate() || !root.names().isVisible("", rule.name());
      if (dice.percent(refused ? 1 : chance(definitions.get(rule.name())))) {
        situation.put(rule.name(), answer(rule, definitions.get(rule.name())));
      }
    }
    if (dice.percent(1)) {
      situation.put("inconnue", "1");
    }
    return situation;
  }

  /** Rules that have no value of their own are answered more often. */
  private static int chance(@Nullable Object definition) {
    boolean asked =
        definition instanceof NullNode
            || (definition instanceof Map<?, ?> map
                && (map.isEmpty() || map.containsKey("question") || map.containsKey("par défaut")));
    if (mayBeNotApplicable(definition)) {
      return 60;
    }
    return asked ? 40 : 7;
  }

  private static boolean mayBeNotApplicable(@Nullable Object definition) {
    return definition instanceof Map<?, ?> map && map.containsKey("possiblement non applicable");
  }

  private Object answer(PlannedRule rule, @Nullable Object definition) {
    if (mayBeNotApplicable(definition) && dice.percent(60)) {
      return Tree.map("valeur", literals.of(rule.kind()), "applicable si", "non");
    }
    var listed = accepted.get(rule.name());
    if (listed != null && dice.percent(93)) {
      return dice.pick(Objects.requireNonNull(listed));
    }
    return switch (dice.between(0, 99)) {
      case 0 -> NullNode.getInstance();
      case 1 -> literals.of(dice.of(Kind.values()));
      case 2, 3, 4, 5 -> new Trees(root.from(rule.name()), new ArrayDeque<>()).of(rule.kind(), 1);
      case 6, 7, 8, 9, 10, 11, 12, 13 -> reference(rule);
      default -> plain(rule.kind());
    };
  }

  private Object plain(Kind kind) {
    return kind == Kind.NUMBER && dice.percent(30)
        ? (Object) dice.between(-3, 200)
        : literals.of(kind);
  }

  /** Another rule, as the scope of the answered rule sees it. */
  private Object reference(PlannedRule rule) {
    return root.from(rule.name())
        .reference(other -> other.kind() == rule.kind() && isVisible(rule, other))
        .map(name -> (Object) name)
        .orElseGet(() -> literals.of(rule.kind()));
  }

  private boolean isVisible(PlannedRule from, PlannedRule other) {
    return root.names().isVisible(from.name(), other.name());
  }
}
