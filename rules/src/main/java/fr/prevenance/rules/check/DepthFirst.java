package fr.prevenance.rules.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** A depth-first walk with an explicit stack, which knows the path it is on. */
final class DepthFirst {
  /** A tangle has as many cycles as references: the first ones show where to cut. */
  private static final int MAX_CYCLES = 20;

  private final List<List<Integer>> edges;
  private final Consumer<List<Integer>> onCycle;
  private final BitSet entered;
  private final BitSet onPath;
  private final List<Integer> path = new ArrayList<>();
  private final List<Iterator<Integer>> remaining = new ArrayList<>();
  private final List<Integer> finished = new ArrayList<>();
  private int cycles;

  DepthFirst(List<List<Integer>> edges, Consumer<List<Integer>> onCycle) {
    this.edges = edges;
    this.onCycle = onCycle;
    this.entered = new BitSet(edges.size());
    this.onPath = new BitSet(edges.size());
  }

  List<Integer> finished() {
    return finished;
  }

  void from(int start) {
    enter(start);
    while (!path.isEmpty()) {
      var next = remaining.getLast();
      if (next.hasNext()) {
        enter(next.next());
      } else {
        leave();
      }
    }
  }

  private void enter(int rule) {
    if (onPath.get(rule) && cycles++ < MAX_CYCLES) {
      var cycle = new ArrayList<>(path.subList(path.indexOf(rule), path.size()));
      cycle.add(rule);
      onCycle.accept(cycle);
    }
    if (!entered.get(rule)) {
      entered.set(rule);
      onPath.set(rule);
      path.add(rule);
      remaining.add(edges.get(rule).iterator());
    }
  }

  private void leave() {
    int rule = path.removeLast();
    remaining.removeLast();
    onPath.clear(rule);
    finished.add(rule);
  }
}
