package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;

/** Draws the names and kinds of the rules of a case. */
final class RulePlan {
  private static final List<String> WORDS =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "prix",
          "taux 2",
          "l'aide",
          "âge",
          "x1",
          "n°3",
          "CSG-CRDS",
          "hors prix");

  private final Dice dice;
  private final List<PlannedRule> rules = new ArrayList<>();

  RulePlan(Dice dice) {
    this.dice = dice;
  }

  List<PlannedRule> rules() {
    return rules;
  }

  void drawn(int count) {
    while (rules.size() < count) {
      add(
          dice.of(
              Kind.NUMBER,
              Kind.NUMBER,
              Kind.NUMBER,
              Kind.BOOLEAN,
              Kind.BOOLEAN,
              Kind.TEXT,
              Kind.DATE));
    }
  }

  PlannedRule add(Kind kind) {
    return add(kind, dice.percent(7));
  }

  PlannedRule add(Kind kind, boolean isPrivate) {
    var rule = new PlannedRule(unused(), kind, isPrivate);
    rules.add(rule);
    return rule;
  }

  /** A rule that its parent may switch off. */
  void below(PlannedRule parent) {
    rules.add(
        new PlannedRule(
            RuleNames.child(parent.name(), "enfant"), dice.of(Kind.NUMBER, Kind.TEXT), false));
  }

  private String unused() {
    String name = RuleNames.child(parent(), dice.pick(WORDS));
    return rules.stream().anyMatch(rule -> rule.name().equals(name)) ? unused() : name;
  }

  private String parent() {
    if (rules.isEmpty() || dice.percent(68)) {
      return "";
    }
    String parent = dice.pick(rules).name();
    return RuleNames.parents(parent).size() > 2 ? "" : parent;
  }
}
