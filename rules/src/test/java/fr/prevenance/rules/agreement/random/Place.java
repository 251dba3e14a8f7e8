package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where something is being written: the rule, and the rules it may read from there.
 *
 * @param rule full name of the rule, empty at the root
 * @param readable those it may read without turning in circles
 * @param units the few units of the case
 */
record Place(Dice dice, String rule, List<PlannedRule> readable, RuleNames names, Units units) {

  /** A rule of that kind, as written from here. */
  Optional<String> reference(Kind kind) {
    return reference(one -> one.kind() == kind);
  }

  /** Any rule, as written from here. */
  Optional<String> reference() {
    return reference(_ -> true);
  }

  /** The same place, where one more rule can be read. */
  Place reading(PlannedRule more) {
    var extended = new ArrayList<>(readable);
    extended.add(more);
    return new Place(dice, rule, extended, names, units);
  }

  /** The same rules read from another one. */
  Place from(String otherRule) {
    return new Place(dice, otherRule, readable, names, units);
  }

  Optional<String> reference(Predicate<PlannedRule> wanted) {
    return drawn(wanted).map(target -> written(target.name()));
  }

  Optional<PlannedRule> drawn(Predicate<PlannedRule> wanted) {
    var candidates =
        readable.stream().filter(wanted).filter(one -> !one.name().equals(rule)).toList();
    return candidates.isEmpty() ? Optional.empty() : Optional.of(dice.pick(candidates));
  }

  String written(String target) {
    var ways = names.writings(rule, target);
    if (dice.percent(RuleNames.parents(rule).isEmpty() ? 0 : 12) && mayClimb(target)) {
      return "^ . " + RuleNames.leaf(target);
    }
    return dice.percent(60) ? ways.getFirst() : dice.pick(ways);
  }

  private boolean mayClimb(String target) {
    var parents = RuleNames.parents(target);
    return !rule.isEmpty()
        && (parents.isEmpty() || RuleNames.parents(rule).contains(parents.getFirst()));
  }
}
