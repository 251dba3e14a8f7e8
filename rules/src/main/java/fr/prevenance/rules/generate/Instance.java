package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Node;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules under the answers of the row, or under those of a context: then only the rules that it
 * affects are other ones.
 *
 * @param origin the context, in its outer instance; empty at the root
 *     <p>What individuals come to where their group is under a context is an instance too, that
 *     {@linkplain #reflected reflects} the group's.
 * @param overrides by rule, what the context gives it
 * @param frame what the context sets; empty at the root and where a group is under the context
 * @param reflected the group's instance; empty where nobody else is under the context
 */
record Instance(
    Optional<Origin> origin,
    BitSet affected,
    Map<Integer, Cell> overrides,
    Optional<Expr.Frame> frame,
    Optional<Instance> reflected) {

  static final Instance ROOT =
      new Instance(Optional.empty(), new BitSet(), Map.of(), Optional.empty(), Optional.empty());

  /** Where individuals are asked from a group that is under a context. */
  static Instance reflecting(
      Instance group, Node.Context context, Instance outside, BitSet affected) {
    return new Instance(
        Optional.of(new Origin(outside, context)),
        affected,
        Map.of(),
        Optional.empty(),
        Optional.of(group));
  }

  record Origin(Instance outside, Node.Context context) {}

  boolean isRoot() {
    return origin.isEmpty();
  }

  /** The outermost instance in which a rule comes to the same. */
  Instance of(int rule) {
    return origin.isEmpty() || affected.get(rule) ? this : origin.get().outside().of(rule);
  }

  /** Whether this is within a context already: it would never end. */
  boolean isWithin(Node.Context context) {
    return origin.isPresent()
        && (origin.get().context() == context || origin.get().outside().isWithin(context));
  }

  /** This and those it stands in, from the innermost, the root apart. */
  List<Instance> contexts() {
    return Stream.iterate(this, at -> !at.isRoot(), at -> at.origin().orElseThrow().outside())
        .toList();
  }

  int depth() {
    return contexts().size();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
