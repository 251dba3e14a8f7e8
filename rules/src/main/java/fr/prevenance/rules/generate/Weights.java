package fr.prevenance.rules.generate;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which parts of a rule get a method of their own: beyond 8,000 bytes of code a method is never
 * compiled by the virtual machine.
 */
final class Weights {
  /** Estimated bytes. */
  private static final int MOST = 1_200;

  private final Set<Expr> apart = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Expr, Integer> weights = new IdentityHashMap<>();
  private final Predicate<Cell> inlined;

  /**
   * @param inlined rules whose code stands where they are asked
   */
  Weights(Predicate<Cell> inlined) {
    this.inlined = inlined;
  }

  /** Estimated bytes of code. */
  int of(Expr whole) {
    return weigh(whole);
  }

  /** Whether a part is to be called rather than written in place. */
  boolean isApart(Expr part) {
    return apart.contains(part);
  }

  void cut(Expr whole) {
    weigh(whole);
  }

  private int weigh(Expr expr) {
    var known = weights.get(expr);
    if (known != null) {
      return known;
    }
    int weight = own(expr);
    for (var part : parts(expr)) {
      weight += weigh(part);
    }
    if (weight > MOST) {
      weight = lightened(expr, weight);
    }
    weights.put(expr, weight);
    return weight;
  }

  private List<Expr> parts(Expr expr) {
    return expr instanceof Expr.Call(var cell) && inlined.test(cell)
        ? List.of(cell.body().orElseThrow())
        : expr.parts();
  }

  /** Puts the heaviest parts apart first. */
  private int lightened(Expr expr, int weight) {
    List<Expr> heaviest =
        expr.parts().stream()
            .filter(part -> !part.isTiny())
            .sorted(Comparator.comparingInt(this::weigh).reversed())
            .toList();
    int left = weight;
    for (var part : heaviest) {
      if (left <= MOST / 2) {
        break;
      }
      if (apart.add(part)) {
        left -= weigh(part) - 4;
        weights.put(part, 4);
      }
    }
    return left;
  }

  private static int own(Expr expr) {
    return switch (expr) {
      case Expr.Const _, Expr.Settled _, Expr.Call _, Expr.Relabelled _ -> 4;
      case Expr.Input _, Expr.Linked _ -> 12;
      case Expr.Apply apply -> 3 + 3 * apply.constants().size();
      case Expr.IfUndefined _, Expr.IfOverridden _, Expr.Disabled _ -> 25;
      case Expr.Connected connected -> 5 + 30 * connected.parts().size();
      case Expr.Choose _ -> 60;
      case Expr.Variations variations -> 20 + 25 * variations.branches().size();
      case Expr.Table table -> 40 + 45 * table.amounts().size();
      case Expr.Versions versions -> 20 + 12 * versions.values().size();
      case Expr.Contextual contextual -> 20 + 70 * contextual.frame().settings().size();
    };
  }
}
