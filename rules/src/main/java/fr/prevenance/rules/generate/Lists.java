package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.Node;
import java.util.List;

/** Folds over a list, in the order of the interpreter: real addition is not associative. */
record Lists(Lowering lowering) {
  /** Longer lists would need a deeper stack than a thread has. */
  private static final int MOST_ITEMS = 300;

  Expr aggregate(Node.Aggregate aggregate) {
    if (aggregate.items().size() > MOST_ITEMS) {
      throw new NotGeneratable("liste trop longue");
    }
    var items = aggregate.items().stream().map(item -> item(aggregate, item)).toList();
    if (!aggregate.fold().isLogical()) {
      items.forEach(Lowering::numeric);
    }
    return switch (aggregate.fold()) {
      case SUM -> sum(items);
      case PRODUCT -> product(items);
      case MEAN -> mean(items.stream().map(lowering::shared).toList());
      case ALL -> Operators.connected(true, items);
      case ANY -> Operators.connected(false, items);
      case MAXIMUM, MINIMUM -> extreme(aggregate.fold() == Fold.MAXIMUM, items);
    };
  }

  private Expr item(Node.Aggregate aggregate, Node item) {
    return Lowering.certainly(lowering.part(aggregate, item));
  }

  private Expr sum(List<Expr> items) {
    Expr total = Expr.Const.NOT_APPLICABLE;
    for (var item : items.reversed()) {
      total = new Operators(lowering).sum(true, item, total);
    }
    return total;
  }

  private Expr mean(List<Expr> items) {
    return new Operators(lowering).ratio(sum(items), count(items));
  }

  /** The zero of a product is that of the whole: its unit is what matters. */
  private Expr product(List<Expr> items) {
    Expr total = new Expr.Const(Shape.number(null), 1);
    for (var item : items) {
      total = new Operators(lowering).product(item, total);
    }
    return Units.simplified(total);
  }

  /** How many items are applicable. */
  private Expr count(List<Expr> items) {
    Expr total = Expr.Const.NOT_APPLICABLE;
    for (var item : items) {
      var one =
          Lowering.apply(
              Shape.number(null).with(Shape.FAILS | Shape.UNCLEAN),
              Operation.ONE_IF_APPLICABLE,
              List.of(item),
              List.of(Lowering.certain(item)));
      total = new Operators(lowering).sum(true, one, total);
    }
    return total;
  }

  private static Expr extreme(boolean greatest, List<Expr> items) {
    if (items.isEmpty()) {
      return Expr.Const.NOT_APPLICABLE;
    }
    var unit = Choices.merged(items);
    if (unit.has(Shape.MIXED)) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    var best = items.getFirst();
    for (var item : items.subList(1, items.size())) {
      best = better(greatest, best, item, unit);
    }
    return best;
  }

  private static Expr better(boolean greatest, Expr best, Expr item, Shape merged) {
    return Lowering.apply(
        Shape.number(merged.unit()).with(merged.traits() & Shape.BARE),
        greatest ? Operation.GREATER : Operation.LEAST,
        List.of(best, item),
        List.of());
  }
}
