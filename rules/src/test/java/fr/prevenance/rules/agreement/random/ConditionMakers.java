package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;

/** Comparisons, lists of conditions and tests of presence. */
final class ConditionMakers {
  private final Trees trees;

  ConditionMakers(Trees trees) {
    this.trees = trees;
  }

  List<Maker> all() {
    var all = new ArrayList<Maker>();
    for (String operator : List.of("<", "<=", ">", ">=", "=", "!=")) {
      all.add(Maker.condition(operator, (_, depth) -> comparison(operator, depth)));
    }
    for (String operator : List.of("et", "ou")) {
      all.add(Maker.condition(operator, (_, depth) -> pair(operator, depth)));
    }
    for (String list : List.of("toutes ces conditions", "une de ces conditions")) {
      all.add(Maker.condition(list, (_, depth) -> list(list, depth)));
    }
    for (String test :
        List.of("est défini", "est non défini", "est applicable", "est non applicable")) {
      all.add(Maker.condition(test, (_, depth) -> presence(test, depth)));
    }
    return all;
  }

  private Object comparison(String operator, int depth) {
    if (!trees.hasWishes() && trees.dice().percent(50)) {
      return trees.expressions().compared(operator, depth);
    }
    Kind kind = compared(operator);
    return Tree.map(operator, List.of(trees.of(kind, depth - 1), trees.of(kind, depth - 1)));
  }

  private Kind compared(String operator) {
    boolean equality = operator.equals("=") || operator.equals("!=");
    return equality
        ? trees.dice().of(Kind.values())
        : trees.dice().of(Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.DATE);
  }

  private Object pair(String operator, int depth) {
    return Tree.map(
        operator, List.of(trees.of(Kind.BOOLEAN, depth - 1), trees.of(Kind.BOOLEAN, depth - 1)));
  }

  private Object list(String name, int depth) {
    int atLeast = trees.dice().percent(5) ? 0 : 1;
    return Tree.map(name, trees.several(Kind.BOOLEAN, atLeast, 3, depth - 1));
  }

  private Object presence(String test, int depth) {
    boolean plain = !trees.hasWishes() && trees.dice().percent(60);
    Object tested =
        plain
            ? trees.place().reference().orElse("1")
            : trees.of(trees.dice().of(Kind.values()), depth - 1);
    return Tree.map(test, tested);
  }
}
