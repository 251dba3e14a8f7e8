package fr.prevenance.rules.agreement.random;

import java.util.Map;
import java.util.Optional;

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
    target(attribute)
        .ifPresent(target -> {
          String place = trees.place().reference().orElse(target);
          definition.put(attribute, ReplacementRules.clause(dice, target, place));
        });
  }

  private Optional<String> target(String attribute) {
    var known = trees.place().reference(one -> one.name().equals(ReplacementRules.TARGET));
    if (known.isPresent() && dice.percent(80)) {
      return known;
    }
    return attribute.equals("remplace")
        ? trees.place().reference(rule.kind())
        : trees.place().reference();
  }
}
