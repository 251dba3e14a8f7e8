package fr.prevenance.rules.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tests of groups stand on every way to what is handed on from kind to kind: where one of
 * them is {@code non} or not applicable, nobody reads it.
 */
final class Guards {

  /**
   * A test of the group that is read from.
   *
   * @param entity index of its kind
   */
  record Guard(int entity, Expr test) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Guard(int kind, Expr tested) && kind == entity && tested == test;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(test);
    }
  }

  private final int individual;
  private final Map<Cell, Set<Guard>> cells = new HashMap<>();
  private final Map<Link.Source, Set<Guard>> sources = new IdentityHashMap<>();
  private final Map<Expr, Expr> negated = new IdentityHashMap<>();
  private final Map<Expr, Boolean> closed = new IdentityHashMap<>();

  private Guards(int individual) {
    this.individual = individual;
  }

  /**
   * @param entity index of the kind for which the targets are evaluated
   * @param individual index of the kind that groups have for members
   */
  static Guards of(int entity, List<Expr> targets, int individual) {
    var guards = new Guards(individual);
    targets.forEach(target -> guards.visit(target, entity, Set.of()));
    return guards;
  }

  /** Those of a source, the outermost first; none where somebody reads it whatever they are. */
  Set<Guard> of(Link.Source source) {
    return sources.getOrDefault(source, Set.of());
  }

  private void visit(Expr expr, int entity, Set<Guard> under) {
    switch (expr) {
      case Expr.Call(var cell) -> {
        var common = news(cells, cell, under);
        common.ifPresent(left -> cell.body().ifPresent(body -> visit(body, entity, left)));
      }
      case Expr.Linked(var link) -> visit(link, under);
      case Expr.Variations variations -> inTurn(variations, entity, under);
      case Expr.Choose choice -> {
        visit(choice.test(), entity, under);
        visit(choice.then(), entity, with(under, entity, choice.test()));
        visit(choice.otherwise(), entity, with(under, entity, off(choice.test())));
      }
      case Expr.Disabled disabled -> {
        visit(disabled.isOff(), entity, under);
        visit(disabled.value(), entity, with(under, entity, off(disabled.isOff())));
      }
      case Expr.Connected connected -> inTurn(connected, entity, under);
      default -> expr.parts().forEach(part -> visit(part, entity, under));
    }
  }

  /**
   * A branch is looked at unless its own test is off. Of those before it, the first alone tells
   * that it is not: where that is undefined, all others are looked at for faults, whatever stands
   * between.
   */
  private void inTurn(Expr.Variations variations, int entity, Set<Guard> under) {
    var first = variations.branches().getFirst();
    visit(first.test(), entity, under);
    visit(first.then(), entity, with(under, entity, first.test()));
    var after = with(under, entity, off(first.test()));
    for (var branch : variations.branches().subList(1, variations.branches().size())) {
      visit(branch.test(), entity, after);
      visit(branch.then(), entity, with(after, entity, branch.test()));
    }
  }

  /** A condition is looked at where those before it did not decide. */
  private void inTurn(Expr.Connected conditions, int entity, Set<Guard> under) {
    var before = under;
    for (var condition : conditions.parts()) {
      visit(condition, entity, before);
      before = with(before, entity, conditions.all() ? condition : off(condition));
    }
  }

  private Expr off(Expr test) {
    return test instanceof Expr.Const ? test : negated.computeIfAbsent(test, Choices::isOff);
  }

  /** Individuals are asked by groups of several kinds: only what a group says of itself is kept. */
  private Set<Guard> with(Set<Guard> under, int entity, Expr test) {
    if (entity == individual || test instanceof Expr.Const || !isClosed(test)) {
      return under;
    }
    var more = new LinkedHashSet<>(under);
    more.add(new Guard(entity, test));
    return more;
  }

  /**
   * Members who read the group first, and what they read of it, are looked at for that group alone.
   */
  private void visit(Link link, Set<Guard> under) {
    switch (link) {
      case Link.OfGroup(_, _, var source) -> visit(source, only(source.entity(), under));
      case Link.OfMembers members -> {
        members.value().ifPresent(source -> visit(source, Set.of()));
        members.among().ifPresent(source -> visit(source, Set.of()));
        members.reflected().ifPresent(reflected -> visit(members.group(), reflected, under));
      }
    }
  }

  private void visit(int group, Link.Reflected reflected, Set<Guard> under) {
    reflected.value().ifPresent(source -> visit(source, only(group, under)));
    reflected.among().ifPresent(source -> visit(source, only(group, under)));
  }

  private static Set<Guard> only(int entity, Set<Guard> guards) {
    var kept = new LinkedHashSet<>(guards);
    kept.removeIf(guard -> guard.entity() != entity);
    return kept;
  }

  private void visit(Link.Source source, Set<Guard> under) {
    news(sources, source, under)
        .ifPresent(common -> visit(source.value(), source.entity(), common));
  }

  /** Keeps what is on every way; empty where that has been looked at before. */
  private static <T> Optional<Set<Guard>> news(Map<T, Set<Guard>> known, T met, Set<Guard> under) {
    var before = known.get(met);
    if (before == null) {
      known.put(met, under);
      return Optional.of(under);
    }
    var common = new LinkedHashSet<>(before);
    boolean isLess = common.retainAll(under);
    known.put(met, common);
    return isLess ? Optional.of(common) : Optional.empty();
  }

  /** Whether it comes to the same wherever it stands: it looks at nothing that a context sets. */
  private boolean isClosed(Expr test) {
    var known = closed.get(test);
    if (known == null) {
      known = new Settings().areOwn(test);
      closed.put(test, known);
    }
    return known;
  }

  /** What contexts set and who looks at it, in all that an expression looks at. */
  private static final class Settings {
    private final Set<Cell> seen = new HashSet<>();
    private final Set<Cell> set = new HashSet<>();
    private final Set<Cell> read = new HashSet<>();

    boolean areOwn(Expr expr) {
      look(expr);
      return set.containsAll(read);
    }

    private void look(Expr expr) {
      if (expr instanceof Expr.Contextual context) {
        context.frame().settings().forEach(setting -> set.add(setting.override()));
      }
      if (expr instanceof Expr.IfOverridden override) {
        read.add(override.override());
      }
      if (expr instanceof Expr.Call(var cell)) {
        if (seen.add(cell)) {
          cell.body().ifPresent(this::look);
        }
      } else {
        expr.parts().forEach(this::look);
      }
    }
  }
}
