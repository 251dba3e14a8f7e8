package fr.prevenance.rules.generate;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * After how many crossings from kind to kind an expression can be computed: 0 where it looks at its
 * own kind only.
 */
final class Ranks {
  private final Map<Integer, Integer> ranks = new HashMap<>();
  private final SortedMap<Integer, Link> links = new TreeMap<>();
  private final SortedMap<Integer, Link.Source> sources = new TreeMap<>();
  private final Map<Cell, Integer> cells = new HashMap<>();
  private final Map<Expr, Integer> others = new IdentityHashMap<>();

  int of(Expr expr) {
    return switch (expr) {
      case Expr.Linked(var link) -> of(link);
      case Expr.Call(var cell) -> of(cell);
      default -> ofParts(expr);
    };
  }

  int of(Link.Source source) {
    int gated = source.gates().stream().mapToInt(this::of).max().orElse(0);
    return Math.max(gated, of(source.value()));
  }

  /** The links met so far, by number. */
  Collection<Link> links() {
    return links.values();
  }

  /** What the links met so far look at, by number. */
  Collection<Link.Source> sources() {
    return sources.values();
  }

  int of(Link link) {
    var known = ranks.get(link.number());
    if (known != null) {
      return known;
    }
    int rank = 1 + link.sources().stream().mapToInt(this::of).max().orElse(0);
    ranks.put(link.number(), rank);
    links.put(link.number(), link);
    link.sources().forEach(source -> sources.put(source.number(), source));
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
