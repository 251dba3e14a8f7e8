package fr.prevenance.rules.generate;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * After how many crossings from kind to kind an expression can be computed: 0 where it looks at its
 * own kind only.
 */
final class Ranks {
  private final Map<Link, Integer> links = new IdentityHashMap<>();
  private final Map<Cell, Integer> cells = new HashMap<>();
  private final Map<Expr, Integer> others = new IdentityHashMap<>();
  private final Set<Link> unmodifiable = Collections.unmodifiableSet(links.keySet());

  int of(Expr expr) {
    return switch (expr) {
      case Expr.Linked(var link) -> of(link);
      case Expr.Call(var cell) -> of(cell);
      default -> ofParts(expr);
    };
  }

  int of(Link.Source source) {
    return of(source.value());
  }

  /** The links met so far. */
  Set<Link> links() {
    return unmodifiable;
  }

  int of(Link link) {
    var known = links.get(link);
    if (known != null) {
      return known;
    }
    int rank = 1 + link.sources().stream().mapToInt(this::of).max().orElse(0);
    links.put(link, rank);
    return rank;
  }

  private int of(Cell cell) {
    var known = cells.get(cell);
    if (known != null) {
      return known;
    }
    int rank = cell.body().map(this::of).orElse(0);
    cells.put(cell, rank);
    return rank;
  }

  private int ofParts(Expr expr) {
    if (expr.parts().isEmpty()) {
      return 0;
    }
    var known = others.get(expr);
    if (known != null) {
      return known;
    }
    int rank = expr.parts().stream().mapToInt(this::of).max().orElse(0);
    others.put(expr, rank);
    return rank;
  }
}
