package fr.prevenance.rules.agreement.random;

import java.util.List;
import java.util.Map;

/** A quantity searched for, and the goals that grow with it. */
final class SolverRules {
  static final PlannedRule SEARCHED = new PlannedRule("cherché", Kind.NUMBER, false);
  static final PlannedRule GOAL = new PlannedRule("but", Kind.NUMBER, false);

  private final Trees trees;
  private final Dice dice;
  private final String unit;

  SolverRules(Trees trees) {
    this.trees = trees;
    this.dice = trees.dice();
    this.unit = dice.of("€", "€/mois", "");
  }

  void write(Map<String, Object> rules, Map<String, Object> situation) {
    rules.put(SEARCHED.name(), searched());
    rules.put(GOAL.name(), goal());
    if (dice.percent(85)) {
      String answered = dice.percent(90) ? GOAL.name() : SEARCHED.name();
      situation.put(answered, trees.literals().with("" + dice.between(0, 5000), unit));
    }
  }

  private Map<String, Object> searched() {
    Object candidates = List.of(GOAL.name());
    Object arguments =
        dice.percent(40)
            ? candidates
            : Tree.map("avec", candidates, dice.of("min", "max", "tolérance d'erreur"), bound());
    var definition = Tree.map("inversion numérique", arguments);
    withUnit(definition);
    return definition;
  }

  private int bound() {
    return dice.of(1, 10);
  }

  private Map<String, Object> goal() {
    Map<String, Object> definition =
        switch (dice.between(0, 4)) {
          case 0 -> Tree.map("valeur", "cherché * 2");
          case 1 -> Tree.map("valeur", "cherché - 20% * cherché");
          case 2 ->
              Tree.map("somme", List.of("cherché", "10% * cherché", trees.of(Kind.NUMBER, 1)));
          case 3 -> Tree.map("-", List.of("cherché", tax()));
          default -> Tree.map("valeur", "cherché", "abattement", "10%");
        };
    withUnit(definition);
    return definition;
  }

  private Object tax() {
    var brackets =
        List.of(
            Tree.map("taux", "0%", "plafond", "1000" + unit),
            Tree.map("taux", "20%", "plafond", "3000" + unit),
            Tree.map("taux", "40%"));
    return Tree.map("barème", Tree.map("assiette", "cherché", "tranches", brackets));
  }

  private void withUnit(Map<String, Object> definition) {
    if (!unit.isEmpty()) {
      definition.put("unité", unit);
    }
  }
}
