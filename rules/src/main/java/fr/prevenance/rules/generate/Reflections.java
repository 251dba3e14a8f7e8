package fr.prevenance.rules.generate;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Looks for folds over members under a context, in all that an expression looks at. */
final class Reflections {
  private final Set<Cell> cells = new HashSet<>();
  private final Set<Link> links = Collections.newSetFromMap(new IdentityHashMap<>());

  boolean isRead(Expr expr) {
    return switch (expr) {
      case Expr.Call(var cell) -> cells.add(cell) && cell.body().filter(this::isRead).isPresent();
      case Expr.Linked(var link) -> links.add(link) && isRead(link);
      default -> expr.parts().stream().anyMatch(this::isRead);
    };
  }

  private boolean isRead(Link link) {
    boolean reflects = link instanceof Link.OfMembers members && members.reflected().isPresent();
    return reflects || link.sources().stream().anyMatch(source -> isRead(source.value()));
  }
}
