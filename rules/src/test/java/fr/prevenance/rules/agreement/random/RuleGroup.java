package fr.prevenance.rules.agreement.random;

import java.util.List;
import java.util.Map;

/** Rules that only make sense together. */
interface RuleGroup {
  List<PlannedRule> planned();

  /**
   * Writes them, and what the situation says of them.
   *
   * @param trees what they may hold, drawn from the rules before them
   */
  void write(Trees trees, Map<String, Object> rules, Map<String, Object> situation);

  /** Those the two mechanisms of a case call for. */
  static List<RuleGroup> of(Focus focus, Dice dice) {
    boolean replaces = focus.has("remplace") || focus.has("rend non applicable");
    if (focus.has("inversion numérique") || dice.percent(1)) {
      return List.of(new SolverRules());
    }
    return replaces || dice.percent(2) ? List.of(new ReplacementRules()) : List.of();
  }
}
