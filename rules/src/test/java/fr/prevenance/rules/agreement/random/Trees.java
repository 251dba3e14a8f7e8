package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of a kind: an expression, or a mechanism around other values. */
final class Trees {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final Place place;
  private final Dice dice;
  private final Deque<String> wishes;
  private final Expressions expressions;
  private final Map<String, Maker> makers = new LinkedHashMap<>();

  /**
   * @param wishes mechanisms to be written before any drawn at random
   */
  Trees(Place place, Deque<String> wishes) {
    this.place = place;
    this.dice = place.dice();
    this.wishes = wishes;
    this.expressions = new Expressions(place);
    all().forEach(maker -> makers.put(maker.mechanism(), maker));
  }

  private List<Maker> all() {
    var all = new ArrayList<Maker>();
    all.addAll(new ArithmeticMakers(this).all());
    all.addAll(new ConditionMakers(this).all());
    all.addAll(new ChoiceMakers(this).all());
    all.addAll(new BracketMakers(this).all());
    all.addAll(new ChainMakers(this).all());
    return all;
  }

  Place place() {
    return place;
  }

  Dice dice() {
    return dice;
  }

  Expressions expressions() {
    return expressions;
  }

  Literals literals() {
    return new Literals(dice, place.units());
  }

  /** The kinds a mechanism can give, empty if it is no mechanism of values. */
  List<Kind> kindsOf(String mechanism) {
    return Optional.ofNullable(makers.get(mechanism))
        .map(maker -> maker.kinds().stream().sorted().toList())
        .orElse(List.of());
  }

  /** The same, written where other rules can be read. */
  Trees at(Place other) {
    return new Trees(other, wishes);
  }

  /** A value of that kind, at most so deep; now and then of another kind. */
  Object of(Kind wanted, int depth) {
    Kind kind = dice.percent(1) ? dice.of(Kind.values()) : wanted;
    return numeric(
        wished(kind)
            .map(maker -> maker.recipe().make(kind, Math.max(1, depth)))
            .orElseGet(() -> free(kind, depth)));
  }

  /** Now and then a number as YAML reads it, not as text. */
  private Object numeric(Object tree) {
    if (tree instanceof String text && NUMBER.matcher(text).matches() && dice.percent(30)) {
      return text.contains(".")
          ? (Object) Double.parseDouble(text)
          : (Object) Integer.parseInt(text);
    }
    return tree;
  }

  private Object free(Kind kind, int depth) {
    if (depth <= 0 || dice.percent(35)) {
      return expressions.of(kind, depth);
    }
    var possible = makers.values().stream().filter(maker -> maker.kinds().contains(kind)).toList();
    return dice.pick(possible).recipe().make(kind, depth);
  }

  private Optional<Maker> wished(Kind kind) {
    var maker = Optional.ofNullable(wishes.peek()).map(makers::get);
    if (maker.isPresent() && maker.get().kinds().contains(kind)) {
      wishes.remove();
      return maker;
    }
    return Optional.empty();
  }

  boolean hasWishes() {
    return !wishes.isEmpty();
  }

  /** A few values of a kind. */
  List<Object> several(Kind kind, int atLeast, int atMost, int depth) {
    var items = new ArrayList<>();
    int count = dice.between(hasWishes() ? Math.max(1, atLeast) : atLeast, atMost);
    for (int index = 0; index < count; index++) {
      items.add(of(kind, depth));
    }
    return items;
  }
}
