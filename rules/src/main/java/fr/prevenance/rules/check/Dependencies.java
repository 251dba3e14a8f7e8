package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which rule looks at which; walked without recursion, since models may be deep. */
final class Dependencies {
  /** Sets of reached rules, each as large as the model. */
  private static final int MOST_KEPT = 500;

  private final Replacements replacements;
  private final List<List<Integer>> edges = new ArrayList<>();
  private final Map<Integer, BitSet> reached = new HashMap<>();
  private final List<List<Integer>> plainEdges = new ArrayList<>();

  Dependencies(List<Rule> rules, Replacements replacements) {
    this.replacements = replacements;
    for (var rule : rules) {
      var all = new LinkedHashSet<Integer>();
      var plain = new LinkedHashSet<Integer>();
      collect(rule.body(), true, all, plain);
      edges.add(new ArrayList<>(all));
      plainEdges.add(new ArrayList<>(plain));
    }
  }

  /** A cycle through a context or a solver is meant: they change what is looked at. */
  private void collect(Node node, boolean isPlain, Set<Integer> all, Set<Integer> plain) {
    if (node instanceof Node.Reference reference) {
      add(reference, isPlain, all, plain);
    }
    if (node instanceof Node.Context context) {
      context.settings().forEach(setting -> collect(setting.value(), isPlain, all, plain));
      collect(context.value(), false, all, plain);
      return;
    }
    boolean solved = node instanceof Node.FixedPoint || node instanceof Node.Inversion;
    Children.of(node).forEach(child -> collect(child, isPlain && !solved, all, plain));
  }

  private void add(
      Node.Reference reference, boolean isPlain, Set<Integer> all, Set<Integer> plain) {
    var targets = new ArrayList<>(List.of(reference.rule()));
    replacements.of(reference).forEach(other -> targets.add(other.replacer().rule()));
    all.addAll(targets);
    if (isPlain) {
      plain.addAll(targets);
    }
  }

  void add(int from, int to) {
    edges.get(from).add(to);
    reached.values().removeIf(all -> all.get(from));
  }

  List<Integer> of(int rule) {
    return edges.get(rule);
  }

  boolean reaches(int from, int to) {
    if (reached.size() >= MOST_KEPT) {
      reached.clear();
    }
    return reached.computeIfAbsent(from, this::allFrom).get(to);
  }

  private BitSet allFrom(int start) {
    var seen = new BitSet(edges.size());
    var waiting = new ArrayDeque<>(List.of(start));
    seen.set(start);
    while (!waiting.isEmpty()) {
      for (int next : edges.get(waiting.pop())) {
        if (!seen.get(next)) {
          seen.set(next);
          waiting.push(next);
        }
      }
    }
    return seen;
  }

  /**
   * @param onCycle called with each cycle met that no context or solver is part of: the rules along
   *     it, the first one repeated
   */
  void cycles(Consumer<List<Integer>> onCycle) {
    walk(plainEdges, onCycle);
  }

  /** Rules in an order where each comes after those it looks at, cycles apart. */
  List<Integer> order() {
    return walk(edges, _ -> {});
  }

  private static List<Integer> walk(List<List<Integer>> edges, Consumer<List<Integer>> onCycle) {
    var walk = new DepthFirst(edges, onCycle);
    for (int rule = 0; rule < edges.size(); rule++) {
      walk.from(rule);
    }
    return walk.finished();
  }
}
