package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brackets, and the time between two days. */
final class BracketMakers {
  private static final List<Integer> CEILINGS = List.of(10, 20, 50, 100, 1000);

  private final Trees trees;
  private final Dice dice;

  BracketMakers(Trees trees) {
    this.trees = trees;
    this.dice = trees.dice();
  }

  List<Maker> all() {
    return List.of(
        Maker.number("barème", (_, depth) -> brackets("barème", "taux", Kind.NUMBER, depth)),
        Maker.number(
            "taux progressif",
            (_, depth) -> brackets("taux progressif", "taux", Kind.NUMBER, depth)),
        Maker.any("grille", (kind, depth) -> brackets("grille", "montant", kind, depth)),
        Maker.number("durée", (_, depth) -> duration(depth)));
  }

  private Object brackets(String mechanism, String amount, Kind kind, int depth) {
    String unit = trees.place().units().any(dice);
    var arguments = Tree.map("assiette", base(unit, depth));
    if (dice.percent(25)) {
      arguments.put("multiplicateur", dice.percent(60) ? dice.of("2", "10", "1.5") : number(depth));
    }
    arguments.put("tranches", brackets(amount, kind, unit, depth));
    return Tree.map(mechanism, arguments);
  }

  private Object base(String unit, int depth) {
    if (trees.hasWishes() || dice.percent(55)) {
      return trees.of(Kind.NUMBER, depth - 1);
    }
    String amount =
        dice.percent(50)
            ? dice.pick(CEILINGS).toString()
            : dice.of("-5", "0", "7", "15.5", "49.99", "2000");
    return trees.literals().with(amount, unit);
  }

  private Object number(int depth) {
    return trees.of(Kind.NUMBER, depth - 1);
  }

  private List<Object> brackets(String amount, Kind kind, String unit, int depth) {
    int count = dice.between(1, 4);
    var brackets = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      Map<String, Object> bracket = Tree.map(amount, amount(amount, kind, depth));
      if (index < count - 1 || dice.percent(35)) {
        bracket.put("plafond", ceiling(index, unit, depth));
      }
      brackets.add(dice.percent(30) ? dice.shuffled(bracket) : bracket);
    }
    return brackets;
  }

  private Object amount(String name, Kind kind, int depth) {
    boolean rate = name.equals("taux") && dice.percent(85);
    return rate ? trees.literals().rate() : trees.of(kind, depth - 1);
  }

  private Object ceiling(int index, String unit, int depth) {
    if (dice.percent(5)) {
      return trees.of(Kind.NUMBER, depth - 1);
    }
    int position = dice.percent(4) ? 0 : index;
    return trees.literals().with(CEILINGS.get(position).toString(), unit);
  }

  private Object duration(int depth) {
    var ends = Tree.map("depuis", trees.of(Kind.DATE, depth - 1));
    ends.put("jusqu'à", trees.of(Kind.DATE, depth - 1));
    if (dice.percent(75)) {
      ends.put("unité", unit());
    }
    return Tree.map("durée", ends);
  }

  private String unit() {
    return dice.percent(1)
        ? "semaine"
        : dice.of("jour", "mois", "an", "trimestre", "trimestre civil", "année civile");
  }
}
