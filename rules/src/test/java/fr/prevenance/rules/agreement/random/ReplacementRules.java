package fr.prevenance.rules.agreement.random;

import java.util.List;
import java.util.Map;

/** A rule others replace, a rival replacement, and two readers of the replaced one. */
final class ReplacementRules implements RuleGroup {
  static final String TARGET = "cible";
  private static final String RIVAL = "rival";
  private static final String READER = "lecteur";
  private static final String INNER = "lecteur . dedans";

  @Override
  public List<PlannedRule> planned() {
    return List.of(number(TARGET), number(RIVAL), number(READER), number(INNER));
  }

  private static PlannedRule number(String name) {
    return new PlannedRule(name, Kind.NUMBER, false);
  }

  @Override
  public void write(Trees trees, Map<String, Object> rules, Map<String, Object> situation) {
    var dice = trees.dice();
    rules.put(TARGET, dice.percent(70) ? trees.literals().quantity() : Tree.map("question", "?"));
    rules.put(RIVAL, rival(trees));
    rules.put(READER, dice.of(TARGET, "cible * 2", "cible + rival"));
    rules.put(INNER, Tree.map("valeur", TARGET, "plafond", trees.of(Kind.NUMBER, 1)));
  }

  private static Map<String, Object> rival(Trees trees) {
    var dice = trees.dice();
    var definition = Tree.map("valeur", trees.literals().quantity());
    if (dice.percent(30)) {
      definition.put("applicable si", trees.of(Kind.BOOLEAN, 1));
    }
    String attribute = dice.percent(80) ? "remplace" : "rend non applicable";
    definition.put(attribute, clause(dice, TARGET, dice.of(READER, INNER, RIVAL)));
    return definition;
  }

  /** What is replaced, where, and who goes first. */
  static Object clause(Dice dice, String target, String place) {
    if (dice.percent(25)) {
      return dice.percent(50) ? target : List.of(target);
    }
    var clause = Tree.map("références à", target);
    if (dice.percent(30)) {
      clause.put("dans", dice.percent(50) ? place : List.of(place));
    }
    if (dice.percent(30)) {
      clause.put("sauf dans", dice.percent(50) ? place : List.of(place));
    }
    if (dice.percent(40)) {
      clause.put("priorité", dice.between(0, 3));
    }
    return dice.percent(80) ? clause : List.of(clause);
  }
}
