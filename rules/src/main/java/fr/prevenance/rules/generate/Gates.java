package fr.prevenance.rules.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what contexts come to for individuals and groups where no rule asks: what kinds read
 * of each other is computed for all rows at once, before it is known who reads it. Only tests that
 * are known by then are asked: nothing is put off for them.
 */
final class Gates {
  private final Crossings crossings;
  private final Guards guards;
  private final Ranks ranks = new Ranks();
  private final Map<Guards.Guard, Expr> read = new HashMap<>();

  Gates(Crossings crossings, Guards guards) {
    this.crossings = crossings;
    this.guards = guards;
  }

  void close() {
    underContexts().forEach(this::close);
  }

  /** What stands outside contexts is needed by most, and shares what it is made of. */
  private Set<Link.Source> underContexts() {
    var found = new HashSet<Link.Source>();
    for (var link : crossings.links()) {
      switch (link) {
        case Link.OfGroup(_, _, var source) when source.value() instanceof Expr.Contextual ->
            found.add(source);
        case Link.OfGroup _ -> {}
        case Link.OfMembers members ->
            members
                .reflected()
                .ifPresent(reflected -> {
                  reflected.value().ifPresent(found::add);
                  reflected.among().ifPresent(found::add);
                });
      }
    }
    return found;
  }

  private void close(Link.Source source) {
    int rank = ranks.of(source.value());
    source.isReadOnlyWhere(
        guards.of(source).stream()
            .filter(guard -> ranks.of(guard.test()) + crossing(guard, source) <= rank)
            .map(guard -> test(guard, source))
            .toList());
  }

  private static int crossing(Guards.Guard guard, Link.Source source) {
    return guard.entity() == source.entity() ? 0 : 1;
  }

  private Expr test(Guards.Guard guard, Link.Source source) {
    return guard.entity() == source.entity()
        ? guard.test()
        : read.computeIfAbsent(guard, _ -> crossings.read(guard.entity(), guard.test()));
  }
}
