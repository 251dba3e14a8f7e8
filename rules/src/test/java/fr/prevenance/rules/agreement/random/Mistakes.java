package fr.prevenance.rules.agreement.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** The mistakes people make when they write rules. */
final class Mistakes {
  private final Dice dice;

  Mistakes(Dice dice) {
    this.dice = dice;
  }

  /** The rules with one mistake more. */
  Map<String, Object> in(Map<String, Object> rules) {
    var wrong = new LinkedHashMap<>(rules);
    String victim = dice.pick(List.copyOf(rules.keySet()));
    switch (dice.between(0, 13)) {
      case 0 -> wrong.put(victim, "introuvable + 1");
      case 1 -> wrong.put(victim, dice.of("2+3", "2 !=3", "1 -1", "2 * ", "(1", "'a", "1 € €"));
      case 2 -> wrong.put(victim, Tree.map("valeur", Tree.map("sommme", List.of("1"))));
      case 3 -> wrong.put(victim, Tree.map("somme", List.of("1"), "produit", List.of("2")));
      case 4 -> wrong.put(victim, Tree.map("valeur", NullNode.getInstance()));
      case 5 -> wrong.put("orpheline . x", "1");
      case 6 -> wrong.put(victim, Tree.map("condition", Tree.map("si", "oui", "alors", "1")));
      case 7 -> wrong.put(victim, "31/02/2020");
      case 8 -> duplicate(wrong);
      case 9 -> wrong.put(victim, Tree.map("valeur", List.of("1", "2")));
      case 10 -> wrong.put(victim, Tree.map("arrondi", "2 €", "valeur", "1.5"));
      case 11 ->
          wrong.put(
              victim,
              Tree.map("une possibilité", dice.percent(50) ? List.of() : List.of("1", "'a'")));
      case 12 -> wrong.put(victim, victim.substring(victim.length() / 2).strip() + " + 1");
      default -> wrong.put(victim, Tree.map("somm", List.of("1")));
    }
    return wrong;
  }

  private static void duplicate(Map<String, Object> rules) {
    rules.put("double", Tree.map("avec", Tree.map("x", "1")));
    rules.put("double . x", "2");
  }
}
