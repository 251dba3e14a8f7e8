package fr.prevenance.rules.agreement.random;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** Writes the definition of a rule. */
final class RuleWriter {
  private final Dice dice;
  private final Map<String, List<String>> answers = new HashMap<>();

  RuleWriter(Dice dice) {
    this.dice = dice;
  }

  /** The accepted answers of the rules that list them. */
  Map<String, List<String>> answers() {
    return answers;
  }

  /** A rule among others: constant, asked, computed, not applicable. */
  Object ordinary(PlannedRule rule, Trees trees) {
    int role = dice.between(0, 99);
    if (role < 16) {
      return asked(rule, trees);
    }
    if (role < 36) {
      return constant(rule, trees);
    }
    if (role < 46) {
      return Tree.map("par défaut", trees.of(rule.kind(), dice.between(0, 1)));
    }
    if (role < 56) {
      return notApplicable(rule, trees);
    }
    if (role < 62 && (rule.kind() == Kind.TEXT || rule.kind() == Kind.NUMBER)) {
      return choice(rule, trees);
    }
    return computed(rule, trees);
  }

  private Object asked(PlannedRule rule, Trees trees) {
    return switch (dice.between(0, 4)) {
      case 0 -> NullNode.getInstance();
      case 1 -> new LinkedHashMap<String, Object>();
      case 2 -> Tree.map("question", "Combien ?");
      case 3 -> typed(rule, trees);
      default ->
          rule.kind() == Kind.NUMBER
              ? Tree.map("question", "Combien ?", "unité", trees.place().units().some(dice))
              : Tree.map("question", "Lequel ?");
    };
  }

  private static Object typed(PlannedRule rule, Trees trees) {
    var definition = new LinkedHashMap<String, Object>();
    new Attributes(trees, rule).add("type", definition);
    return definition;
  }

  private Object constant(PlannedRule rule, Trees trees) {
    String literal = trees.literals().of(rule.kind());
    return dice.percent(80) ? literal : Tree.map("valeur", literal);
  }

  private Object notApplicable(PlannedRule rule, Trees trees) {
    var definition = Tree.definition(trees.of(rule.kind(), 0));
    definition.put(
        dice.percent(50) ? "applicable si" : "non applicable si",
        dice.percent(70) ? "non" : trees.of(Kind.BOOLEAN, 1));
    return definition;
  }

  /** A list of possibilities, alone or with a value or a default. */
  Map<String, Object> choice(PlannedRule rule, Trees trees) {
    var possibilities = Possibilities.of(rule.kind(), trees);
    answers.put(rule.name(), possibilities.answers());
    var definition = listed(possibilities.items());
    if (dice.percent(65)) {
      definition.put(
          dice.of("par défaut", "valeur"),
          dice.percent(85) ? dice.pick(possibilities.answers()) : trees.of(rule.kind(), 1));
    }
    return definition;
  }

  /** The list in its place, or seldom where it used to be. */
  private Map<String, Object> listed(List<Object> items) {
    return switch (dice.between(0, 29)) {
      case 0 -> Tree.map("valeur", Tree.map("une possibilité", items));
      case 1 -> Tree.map("formule", Tree.map("une possibilité", items));
      case 2 -> Tree.map("une possibilité", Tree.map("possibilités", items));
      case 3 ->
          Tree.map(
              "une possibilité",
              Tree.map("choix obligatoire", dice.of("oui", "non"), "possibilités", items));
      default -> Tree.map("une possibilité", items);
    };
  }

  private Object computed(PlannedRule rule, Trees trees) {
    Object tree = trees.of(rule.kind(), dice.between(1, 2));
    if (dice.percent(70)) {
      return tree;
    }
    var definition = Tree.definition(tree);
    new Attributes(trees, rule).some(definition);
    return definition;
  }

  /** The rule the case is about. */
  Map<String, Object> main(PlannedRule rule, Trees trees, Focus focus) {
    Map<String, Object> definition =
        focus.has("une possibilité") && rule.kind() != Kind.BOOLEAN && rule.kind() != Kind.DATE
            ? choice(rule, trees)
            : Tree.definition(trees.of(rule.kind(), 2));
    var attributes = new Attributes(trees, rule);
    attributes.add(focus.outer(), definition);
    attributes.add(focus.inner(), definition);
    if (focus.has("formule") || dice.percent(3)) {
      formula(definition);
    }
    return definition;
  }

  private void formula(Map<String, Object> definition) {
    var valeur = definition.remove("valeur");
    if (valeur != null) {
      definition.put("formule", valeur);
      if (dice.percent(10)) {
        definition.put("valeur", "1");
      }
    }
  }
}
