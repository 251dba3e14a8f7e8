package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;

/** Operators and lists of numbers. */
final class ArithmeticMakers {
  private final Trees trees;

  ArithmeticMakers(Trees trees) {
    this.trees = trees;
  }

  List<Maker> all() {
    var all = new ArrayList<Maker>();
    for (String operator : List.of("+", "-", "*", "/", "//", "**")) {
      all.add(Maker.number(operator, (_, depth) -> operation(operator, depth)));
    }
    for (String list :
        List.of(
            "somme", "produit", "multiplication", "moyenne", "le maximum de", "le minimum de")) {
      all.add(Maker.number(list, (_, depth) -> list(list, depth)));
    }
    all.add(Maker.number("logarithme", (_, depth) -> logarithm(depth)));
    return all;
  }

  private Object operation(String operator, int depth) {
    if (!trees.hasWishes() && trees.dice().percent(50)) {
      return trees.expressions().binary(operator, depth);
    }
    return Tree.map(operator, List.of(left(depth), right(operator, depth)));
  }

  private Object left(int depth) {
    return trees.of(Kind.NUMBER, depth - 1);
  }

  private Object right(String operator, int depth) {
    boolean small = operator.equals("**") && trees.dice().percent(70);
    return small ? trees.dice().of("2", "0.5", "0", "-1") : trees.of(Kind.NUMBER, depth - 1);
  }

  private Object list(String name, int depth) {
    int atLeast = trees.dice().percent(5) ? 0 : 1;
    return Tree.map(name, trees.several(Kind.NUMBER, atLeast, 3, depth - 1));
  }

  private Object logarithm(int depth) {
    return Tree.map("logarithme", trees.of(Kind.NUMBER, depth - 1));
  }
}
