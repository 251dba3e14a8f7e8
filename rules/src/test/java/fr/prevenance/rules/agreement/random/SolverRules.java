package fr.prevenance.rules.agreement.random;

import java.util.List;
import java.util.Map;

/** A quantity searched for, and the goals that grow with it. */
final class SolverRules implements RuleGroup {
  private static final String SEARCHED = "cherché";
  private static final String GOAL = "but";

  @Override
  public List<PlannedRule> planned() {
    return List.of(
        new PlannedRule(SEARCHED, Kind.NUMBER, false), new PlannedRule(GOAL, Kind.NUMBER, false));
  }

  @Override
  public void write(Trees trees, Map<String, Object> rules, Map<String, Object> situation) {
    var dice = trees.dice();
    String unit = dice.of("€", "€/mois", "");
    rules.put(SEARCHED, withUnit(searched(dice), unit));
    rules.put(GOAL, withUnit(goal(trees, unit), unit));
    if (dice.percent(85)) {
      String answered = dice.percent(90) ? GOAL : SEARCHED;
      situation.put(answered, trees.literals().with("" + dice.between(0, 5000), unit));
    }
  }

  private static Map<String, Object> searched(Dice dice) {
    Object candidates = List.of(GOAL);
    Object arguments =
        dice.percent(40)
            ? candidates
            : Tree.map(
                "avec", candidates, dice.of("min", "max", "tolérance d'erreur"), dice.of(1, 10));
    return Tree.map("inversion numérique", arguments);
  }

  /** Something that grows with what is searched. */
  private static Map<String, Object> goal(Trees trees, String unit) {
    return switch (trees.dice().between(0, 4)) {
      case 0 -> Tree.map("valeur", "cherché * 2");
      case 1 -> Tree.map("valeur", "cherché - 20% * cherché");
      case 2 -> Tree.map("somme", List.of(SEARCHED, "10% * cherché", trees.of(Kind.NUMBER, 1)));
      case 3 -> Tree.map("-", List.of(SEARCHED, tax(unit)));
      default -> Tree.map("valeur", SEARCHED, "abattement", "10%");
    };
  }

  private static Object tax(String unit) {
    var brackets =
        List.of(
            Tree.map("taux", "0%", "plafond", "1000" + unit),
            Tree.map("taux", "20%", "plafond", "3000" + unit),
            Tree.map("taux", "40%"));
    return Tree.map("barème", Tree.map("assiette", SEARCHED, "tranches", brackets));
  }

  private static Map<String, Object> withUnit(Map<String, Object> definition, String unit) {
    if (!unit.isEmpty()) {
      definition.put("unité", unit);
    }
    return definition;
  }
}
