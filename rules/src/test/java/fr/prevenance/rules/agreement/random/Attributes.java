package fr.prevenance.rules.agreement.random;

import java.util.Map;

/** What only a rule can say: replacements, privacy, question, type. */
final class Attributes {
  private final Trees trees;
  private final Dice dice;
  private final PlannedRule rule;

  Attributes(Trees trees, PlannedRule rule) {
    this.trees = trees;
    this.dice = trees.dice();
    this.rule = rule;
  }

  /** Adds the attribute, if it is one. */
  void add(String attribute, Map<String, Object> definition) {
    switch (attribute) {
      case "question" -> definition.put("question", "Combien ?");
      case "type" -> definition.put("type", type());
      case "possiblement non applicable" -> definition.put(attribute, "oui");
      case "suggestions" ->
          definition.put(attribute, Tree.map("courant", trees.literals().of(rule.kind())));
      case "remplace", "rend non applicable" -> replacement(attribute, definition);
      default -> {}
    }
  }

  /** Adds a few attributes, seldom. */
  void some(Map<String, Object> definition) {
    for (String attribute :
        new String[] {"question", "type", "possiblement non applicable", "suggestions"}) {
      if (dice.percent(6)) {
        add(attribute, definition);
      }
    }
    if (dice.percent(5)) {
      add(dice.of("remplace", "remplace", "rend non applicable"), definition);
    }
  }

  private String type() {
    return switch (rule.kind()) {
      case NUMBER -> "nombre";
      case BOOLEAN -> "booléen";
      case TEXT -> "texte";
      case DATE -> "date";
    };
  }

  private void replacement(String attribute, Map<String, Object> definition) {
    var target =
        attribute.equals("remplace")
            ? trees.place().reference(rule.kind())
            : trees.place().reference();
    target.ifPresent(name -> definition.put(attribute, clauses(name)));
  }

  private Object clauses(String target) {
    return switch (dice.between(0, 5)) {
      case 0, 1 -> target;
      case 2 -> java.util.List.of(clause(target));
      default -> clause(target);
    };
  }

  private Object clause(String target) {
    var clause = Tree.map("références à", target);
    if (dice.percent(30)) {
      trees.place().reference().ifPresent(place -> clause.put("dans", place));
    }
    if (dice.percent(25)) {
      trees
          .place()
          .reference()
          .ifPresent(place -> clause.put("sauf dans", java.util.List.of(place)));
    }
    if (dice.percent(30)) {
      clause.put("priorité", dice.between(0, 5));
    }
    return clause;
  }
}
