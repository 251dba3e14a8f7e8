package fr.prevenance.rules.agreement.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mechanisms that wrap a value. */
final class ChainMakers {
  private static final List<String> COMPOSED =
      List.of(
          " €/mois * 3 an",
          " € / 3 k€",
          "% / 20%",
          "% / 2",
          " km / 30 cm",
          " €/jour * 2 mois",
          " €/% * 50%",
          " kg * 2 €/g",
          " m2 / 2 cm");

  private final Trees trees;
  private final Dice dice;

  ChainMakers(Trees trees) {
    this.trees = trees;
    this.dice = trees.dice();
  }

  List<Maker> all() {
    return List.of(
        Maker.any(
            "applicable si",
            (kind, depth) -> around(kind, depth, "applicable si", condition(depth))),
        Maker.any(
            "non applicable si",
            (kind, depth) -> around(kind, depth, "non applicable si", condition(depth))),
        Maker.any(
            "par défaut",
            (kind, depth) -> around(kind, depth, "par défaut", trees.of(kind, depth - 1))),
        bound("plafond"),
        bound("plancher"),
        bound("abattement"),
        Maker.number("arrondi", (_, depth) -> chained(fraction(depth), "arrondi", rounding())),
        Maker.number("unité", (kind, depth) -> around(kind, depth, "unité", unit())),
        Maker.number(
            "simplifier l'unité",
            (_, depth) -> chained(composed(depth), "simplifier l'unité", "oui")),
        Maker.any("contexte", this::context),
        Maker.any("avec", this::nested),
        Maker.number("résoudre la référence circulaire", (_, depth) -> circular(depth)));
  }

  private Maker bound(String name) {
    return Maker.number(
        name, (kind, depth) -> around(kind, depth, name, trees.of(Kind.NUMBER, depth - 1)));
  }

  private Object condition(int depth) {
    return trees.of(Kind.BOOLEAN, depth - 1);
  }

  private Map<String, Object> around(Kind kind, int depth, String key, Object argument) {
    return chained(trees.of(kind, depth - 1), key, argument);
  }

  /** On one level with what is already there, or around it. */
  private Map<String, Object> chained(Object value, String key, Object argument) {
    Map<String, Object> level =
        value instanceof Map<?, ?> map && !map.containsKey(key) && dice.percent(60)
            ? Tree.definition(value)
            : Tree.map("valeur", value);
    level.put(key, argument);
    return dice.shuffled(level);
  }

  /** A number that is seldom round. */
  private Object fraction(int depth) {
    return trees.hasWishes() || dice.percent(40)
        ? trees.of(Kind.NUMBER, depth - 1)
        : trees.expressions().atom(Kind.NUMBER) + dice.of(" / 3", " * 0.1234", " * 12.5%");
  }

  /** A number whose unit is seldom simple. */
  private Object composed(int depth) {
    return trees.hasWishes() || dice.percent(30)
        ? trees.of(Kind.NUMBER, depth - 1)
        : dice.between(1, 30) + dice.pick(COMPOSED);
  }

  private Object rounding() {
    return switch (dice.between(0, 9)) {
      case 0, 1, 2, 3 -> "oui";
      case 4 -> "non";
      case 5, 6 -> dice.between(0, 3) + " décimales";
      case 7 -> "1 décimale";
      case 8 -> Tree.map("valeur", String.valueOf(dice.between(0, 2)), "unité", "décimales");
      default -> trees.place().reference(Kind.BOOLEAN).orElse("oui");
    };
  }

  private String unit() {
    return trees.place().units().some(dice);
  }

  private Object context(Kind kind, int depth) {
    var settings = dice.percent(15) ? swap() : settings(depth);
    if (settings.isEmpty()) {
      return trees.of(kind, depth - 1);
    }
    boolean plain = !trees.hasWishes() && dice.percent(70);
    return plain
        ? chained(reading(settings, kind), "contexte", settings)
        : around(kind, depth, "contexte", settings);
  }

  private Map<String, Object> settings(int depth) {
    var settings = new LinkedHashMap<String, Object>();
    int count = dice.between(1, 2);
    for (int index = 0; index < count; index++) {
      trees
          .place()
          .drawn(rule -> !rule.isPrivate())
          .ifPresent(rule ->
              settings.put(trees.place().written(rule.name()), trees.of(rule.kind(), depth - 1)));
    }
    return settings;
  }

  /** Most often something the context changes. */
  private Object reading(Map<String, Object> settings, Kind kind) {
    String set = dice.pick(List.copyOf(settings.keySet()));
    return switch (dice.between(0, 2)) {
      case 0 -> trees.expressions().atom(kind);
      case 1 -> set;
      default -> kind == Kind.NUMBER ? set + " + 1" : set;
    };
  }

  /** Two rules of one kind, each with the value of the other. */
  private Map<String, Object> swap() {
    var place = trees.place();
    var swapped = new LinkedHashMap<String, Object>();
    place
        .drawn(rule -> !rule.isPrivate())
        .ifPresent(one ->
            place
                .drawn(
                    other -> !other.isPrivate() && other.kind() == one.kind() && !other.equals(one))
                .ifPresent(other -> {
                  swapped.put(place.written(one.name()), place.written(other.name()));
                  swapped.put(place.written(other.name()), place.written(one.name()));
                }));
    return swapped;
  }

  private Object nested(Kind kind, int depth) {
    String leaf = dice.of("part", "reste", "base") + " " + dice.between(1, 99);
    Kind childKind = dice.of(kind, Kind.NUMBER);
    boolean hidden = dice.percent(30);
    String name = RuleNames.child(trees.place().rule(), leaf);
    Object child = trees.at(trees.place().from(name)).of(childKind, depth - 1);
    var inside = trees.at(trees.place().reading(new PlannedRule(name, childKind, hidden)));
    return chained(
        childKind == kind && dice.percent(50) ? leaf : inside.of(kind, depth - 1),
        "avec",
        Tree.map(hidden ? "[privé] " + leaf : leaf, child));
  }

  private Object circular(int depth) {
    String self = RuleNames.leaf(trees.place().rule());
    Object start = trees.of(Kind.NUMBER, depth - 1);
    String share = dice.of("10%", "0.2", "0.5");
    Object pulled =
        Set.of("", "$").contains(self)
            ? start
            : Tree.map("-", List.of(start, share + " * " + self));
    return chained(pulled, "résoudre la référence circulaire", "oui");
  }
}
