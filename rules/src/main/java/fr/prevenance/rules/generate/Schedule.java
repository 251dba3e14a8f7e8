package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is computed at the start of each row, into local variables: rules asked more than once that
 * every row needs, or that cost less than finding out; and what contexts set. In an order in which
 * each comes after those it looks at. All other rules wait until they are asked.
 */
final class Schedule {
  /** Estimated bytes of code below which a rule is computed whether it is needed or not. */
  private static final int CHEAP = 90;

  /** Estimated bytes above which a rule that is asked once keeps a method of its own. */
  private static final int MOST_INLINED = 500;

  /** One thing to compute. */
  sealed interface Task {
    record Compute(Cell cell) implements Task {}

    record Prepare(Expr.Frame frame) implements Task {}
  }

  private final Weights weights = new Weights(this::isInlined);
  private final Set<Cell> certain = new HashSet<>();
  private final Map<Cell, Expr.Frame> frameOf = new HashMap<>();
  private final Map<Expr.Frame, Integer> prepared = new IdentityHashMap<>();
  private final Set<Expr.Frame> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Cell, Set<Expr.Frame>> open = new HashMap<>();
  private final Set<Cell> scheduled = new HashSet<>();
  private final List<Task> tasks = new ArrayList<>();
  private final Map<Integer, Expr.Input> inputs = new LinkedHashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private int budget;

  private Schedule(int budget) {
    this.budget = budget;
  }

  /**
   * @param always what every row computes
   * @param all that some rows do
   * @param budget estimated bytes of code that one method may hold
   */
  static Schedule of(List<Expr> always, List<Expr> all, int budget) {
    var schedule = new Schedule(budget);
    var seen = new HashSet<Cell>();
    all.forEach(target -> schedule.lookOver(target, seen));
    always.forEach(schedule::needed);
    always.forEach(schedule::visit);
    return schedule;
  }

  Weights weights() {
    return weights;
  }

  /** Answers looked at more than once. */
  List<Expr.Input> inputs() {
    return inputs.values().stream()
        .filter(input -> uses.getOrDefault(input.column(), 0) > 1)
        .toList();
  }

  List<Task> tasks() {
    return tasks;
  }

  boolean isScheduled(Cell cell) {
    return scheduled.contains(cell);
  }

  boolean isPrepared(Expr.Frame frame) {
    return prepared.containsKey(frame);
  }

  /** Whether what a cell holds is set by a context that is prepared. */
  boolean isSetBefore(Cell override) {
    var frame = frameOf.get(override);
    return frame != null && isPrepared(frame);
  }

  /** The number of what a prepared context sets. */
  int number(Expr.Frame frame) {
    return prepared.getOrDefault(frame, -1);
  }

  /** Whether the only place that asks a rule holds its code. */
  boolean isInlined(Cell cell) {
    return cell.uses() == 1
        && cell.body().filter(body -> !body.isTiny()).isPresent()
        && weights.of(cell.body().get()) <= MOST_INLINED;
  }

  /** Finds who sets what, and how often answers are looked at. */
  private void lookOver(Expr expr, Set<Cell> seen) {
    if (expr instanceof Expr.Contextual(_, var frame, _)) {
      frame.settings().forEach(setting -> frameOf.put(setting.override(), frame));
    }
    if (expr instanceof Expr.Input input) {
      inputs.putIfAbsent(input.column(), input);
      uses.merge(input.column(), 1, Integer::sum);
    }
    if (expr instanceof Expr.Call(var cell)) {
      if (seen.add(cell)) {
        cell.body().ifPresent(body -> lookOver(body, seen));
      }
    } else {
      expr.parts().forEach(part -> lookOver(part, seen));
    }
  }

  /** Marks what every row needs. */
  private void needed(Expr expr) {
    if (expr instanceof Expr.Call(var cell)) {
      if (certain.add(cell)) {
        cell.body().ifPresent(this::needed);
      }
    } else {
      expr.certainParts().forEach(this::needed);
    }
  }

  /** The contexts not prepared whose settings an expression looks at; schedules what it can. */
  private Set<Expr.Frame> visit(Expr expr) {
    return switch (expr) {
      case Expr.Call(var cell) -> visit(cell);
      case Expr.IfOverridden override -> visit(override);
      case Expr.Contextual context -> visit(context);
      default -> all(expr.parts());
    };
  }

  private Set<Expr.Frame> all(List<Expr> parts) {
    var found = none();
    parts.forEach(part -> found.addAll(visit(part)));
    return found;
  }

  private static Set<Expr.Frame> none() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Set<Expr.Frame> visit(Cell cell) {
    var known = open.get(cell);
    if (known != null) {
      return known;
    }
    var found = cell.body().map(this::visit).orElseGet(Schedule::none);
    open.put(cell, found);
    if (found.isEmpty() && cell.isMemoized() && isWorthIt(cell)) {
      budget -= weight(cell);
      scheduled.add(cell);
      tasks.add(new Task.Compute(cell));
    }
    return found;
  }

  private boolean isWorthIt(Cell cell) {
    int weight = weight(cell);
    return weight <= budget && (certain.contains(cell) || weight <= CHEAP);
  }

  private int weight(Cell cell) {
    return cell.body().map(weights::of).orElse(0);
  }

  private Set<Expr.Frame> visit(Expr.IfOverridden override) {
    var found = all(override.parts());
    var frame = frameOf.get(override.override());
    if (frame != null) {
      prepare(frame);
      if (!isPrepared(frame)) {
        found.add(frame);
      }
    }
    return found;
  }

  private Set<Expr.Frame> visit(Expr.Contextual context) {
    var outside = prepare(context.frame());
    var found = all(List.of(context.value()));
    found.remove(context.frame());
    found.addAll(outside);
    return found;
  }

  private Set<Expr.Frame> prepare(Expr.Frame frame) {
    var settings = frame.parts();
    var found = all(settings);
    if (visited.add(frame)) {
      int weight = settings.stream().mapToInt(weights::of).sum() + 70 * settings.size();
      if (found.isEmpty() && weight <= Math.min(budget, 4 * CHEAP)) {
        budget -= weight;
        prepared.put(frame, prepared.size());
        tasks.add(new Task.Prepare(frame));
      }
    }
    return found;
  }
}
