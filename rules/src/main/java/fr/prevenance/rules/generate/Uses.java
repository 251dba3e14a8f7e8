package fr.prevenance.rules.generate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Counts where rules are asked from: those asked more than once remember what they came to. */
final class Uses {
  private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Uses() {}

  static void count(List<Expr> targets) {
    var uses = new Uses();
    targets.forEach(uses::visit);
  }

  private void visit(Expr expr) {
    if (expr instanceof Expr.Call(var cell)) {
      cell.use();
      cell.body().filter(seen::add).ifPresent(this::visitParts);
    } else {
      visitParts(expr);
    }
  }

  private void visitParts(Expr expr) {
    if (expr instanceof Expr.Call) {
      visit(expr);
    } else {
      expr.parts().forEach(this::visit);
    }
  }
}
