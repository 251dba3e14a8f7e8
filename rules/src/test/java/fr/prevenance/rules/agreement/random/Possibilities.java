package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A list of accepted values.
 *
 * @param items as written in the rule
 * @param answers as written in a situation
 */
record Possibilities(List<Object> items, List<String> answers) {
  private static final List<String> NUMBERS = List.of("1", "2", "10");
  private static final List<String> TEXTS = List.of("'CDI'", "'CDD'", "'été'");
  private static final List<String> NAMES = List.of("CDI", "CDD", "été");

  static Possibilities of(Kind kind, Trees trees) {
    if (kind == Kind.NUMBER) {
      String unit = trees.place().units().any(trees.dice());
      return constants(
          NUMBERS.stream().map(one -> unit.isEmpty() ? one : one + " " + unit).toList(), trees);
    }
    return trees.dice().percent(40) ? constants(TEXTS, trees) : references(trees);
  }

  private static Possibilities constants(List<String> values, Trees trees) {
    var kept = values.subList(0, trees.dice().between(1, 3));
    return new Possibilities(List.copyOf(kept), kept);
  }

  private static Possibilities references(Trees trees) {
    var names = NAMES.subList(0, trees.dice().between(1, 3));
    var items = new ArrayList<>();
    names.forEach(name -> items.add(Tree.map(name, choice(trees))));
    return new Possibilities(items, names.stream().map(name -> "'" + name + "'").toList());
  }

  /** The rule of a choice, now and then not applicable. */
  private static Map<String, Object> choice(Trees trees) {
    Map<String, Object> rule = Tree.map("titre", "Choix");
    if (trees.dice().percent(30)) {
      rule.put("applicable si", trees.of(Kind.BOOLEAN, 1));
    }
    if (trees.dice().percent(30)) {
      rule.put("valeur", trees.of(Kind.NUMBER, 1));
    }
    return rule;
  }
}
