package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.MemberFold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of one kind read of another kind: computed for all rows before them. */
sealed interface Link {

  /** Distinct in a kernel. */
  int number();

  /** As those who read it see it. */
  Shape shape();

  /** What must have been computed for it. */
  List<Source> sources();

  /** What an individual reads of the group it is in first; not applicable where it has none. */
  record OfGroup(int number, Shape shape, Source source) implements Link {
    @Override
    public List<Source> sources() {
      return List.of(source);
    }
  }

  /**
   * What a group reads of its members.
   *
   * @param group index of its kind
   * @param value empty where members are only counted
   * @param reflected what they come to where the group is under a context
   */
  record OfMembers(
      int number,
      Shape shape,
      int group,
      MemberFold fold,
      Optional<Source> value,
      Optional<Source> among,
      Optional<Reflected> reflected)
      implements Link {
    @Override
    public List<Source> sources() {
      return Stream.of(
              value.stream(),
              among.stream(),
              reflected.stream().flatMap(other -> other.value().stream()),
              reflected.stream().flatMap(other -> other.among().stream()))
          .flatMap(all -> all)
          .toList();
    }
  }

  /**
   * What those members come to who read the group first; the others come to the same as ever.
   *
   * @param isDeep unless what they read of their group leads back to its members: then the
   *     interpreter is asked for groups that have others
   */
  record Reflected(Optional<Source> value, Optional<Source> among, boolean isDeep) {}

  /** What is computed for the rows of a kind because another kind reads it. */
  final class Source {
    private final int number;
    private final int entity;
    private final Expr value;
    private List<Expr> gates = List.of();

    /**
     * @param number distinct in a kernel
     * @param entity index of the kind
     */
    Source(int number, int entity, Expr value) {
      this.number = number;
      this.entity = entity;
      this.value = value;
    }

    int number() {
      return number;
    }

    int entity() {
      return entity;
    }

    Expr value() {
      return value;
    }

    /** Tests one of which is {@code non} or not applicable only where nobody reads it. */
    List<Expr> gates() {
      return gates;
    }

    void isReadOnlyWhere(List<Expr> tests) {
      gates = List.copyOf(tests);
    }
  }
}
