package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Which rule looks at which; walked without recursion, since models may be deep. */
final class Dependencies {
  private final List<List<Integer>> edges = new ArrayList<>();

  Dependencies(List<Rule> rules) {
    for (var rule : rules) {
      var targets = new LinkedHashSet<Integer>();
      Children.references(rule.body(), reference -> targets.add(reference.rule()));
      edges.add(new ArrayList<>(targets));
    }
  }

  void add(int from, int to) {
    edges.get(from).add(to);
  }

  List<Integer> of(int rule) {
    return edges.get(rule);
  }

  boolean reaches(int from, int to) {
    var seen = new BitSet(edges.size());
    var waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      int rule = waiting.pop();
      if (rule == to) {
        return true;
      }
      if (!seen.get(rule)) {
        seen.set(rule);
        edges.get(rule).forEach(waiting::push);
      }
    }
    return false;
  }

  /**
   * Rules in an order where each comes after those it looks at.
   *
   * @param onCycle called with each cycle met: the rules along it, the first one repeated
   */
  List<Integer> order(Consumer<List<Integer>> onCycle) {
    var walk = new DepthFirst(this, edges.size(), onCycle);
    for (int rule = 0; rule < edges.size(); rule++) {
      walk.from(rule);
    }
    return walk.finished();
  }
}
