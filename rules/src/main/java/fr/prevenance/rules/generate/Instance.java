package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Node;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * The rules under the answers of the row, or under those of a context: then only the rules that it
 * affects are other ones.
 *
 * @param origin the context, in its outer instance; empty at the root
 * @param overrides by rule, what the context gives it
 */
record Instance(Optional<Origin> origin, BitSet affected, Map<Integer, Cell> overrides) {

  record Origin(Instance outside, Node.Context context) {}

  static Instance root() {
    return new Instance(Optional.empty(), new BitSet(), Map.of());
  }

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

  int depth() {
    return origin.isEmpty() ? 0 : 1 + origin.get().outside().depth();
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
