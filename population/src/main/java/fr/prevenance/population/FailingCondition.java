package fr.prevenance.population;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;

/** Title of the first condition of a refused right that does not hold. */
final class FailingCondition {
  private FailingCondition() {}

  /** The first failing rule that the eligibility looked at; itself when it states its own test. */
  static String of(Explanation eligibility) {
    return eligibility.children().stream()
        .filter(child -> fails(child.value()))
        .findFirst()
        .orElse(eligibility)
        .title();
  }

  private static boolean fails(Value value) {
    return value instanceof Value.NotApplicable || value.equals(Value.of(false));
  }
}
