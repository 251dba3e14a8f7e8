package fr.prevenance.rules.generate;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The local variables of a method in which something of the row is at hand.
 *
 * @param cells rules computed already, and what contexts have set
 * @param exits of prepared contexts: negative, or the state that takes the place of their value
 * @param inputs by column
 */
record Locals(
    Map<Cell, Integer> cells, Map<Expr.Frame, Integer> exits, Map<Integer, Integer> inputs) {

  static Locals none() {
    return new Locals(new HashMap<>(), new IdentityHashMap<>(), new HashMap<>());
  }
}
