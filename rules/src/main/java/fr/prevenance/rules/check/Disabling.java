package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.model.StaticType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * For each rule, the nearest ancestor that is boolean or may be not applicable: it switches the
 * rule off.
 *
 * <p>An ancestor whose own computation looks at the rule cannot: otherwise the result would depend
 * on which of the two is asked first.
 */
record Disabling(List<Rule> rules, List<StaticType> types, Dependencies dependencies) {

  /** Adds each link found to the dependencies. */
  List<OptionalInt> find() {
    var indexes = new HashMap<String, Integer>();
    rules.forEach(rule -> indexes.put(rule.name().text(), rule.index()));
    return rules.stream().map(rule -> disabler(rule, indexes)).toList();
  }

  private OptionalInt disabler(Rule rule, Map<String, Integer> indexes) {
    for (RuleName ancestor : rule.name().ancestors()) {
      int candidate = indexes.getOrDefault(ancestor.text(), rule.index());
      if (disables(types.get(candidate)) && !dependencies.reaches(candidate, rule.index())) {
        dependencies.add(rule.index(), candidate);
        return OptionalInt.of(candidate);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean disables(StaticType type) {
    return type.nullable() || type.kind() == StaticType.Kind.BOOLEAN;
  }
}
