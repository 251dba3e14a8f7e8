package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What generated code computes: the nodes of the rules with everything settled that can be. */
sealed interface Expr {
  Shape shape();

  /** The expressions it looks at. */
  List<Expr> parts();

  /** Those it looks at whatever the others come to. */
  default List<Expr> certainParts() {
    return parts();
  }

  default boolean fails() {
    return shape().has(Shape.FAILS);
  }

  /** Cheap enough to be written twice. */
  default boolean isTiny() {
    return parts().isEmpty();
  }

  /** A number, the code of a text or of a boolean, a day; or what stands for the absence of one. */
  record Const(Shape shape, double value) implements Expr {
    static final Const NOT_APPLICABLE = special(States.NOT_APPLICABLE);
    static final Const UNDEFINED = special(States.UNDEFINED);

    static Const special(int code) {
      return new Const(Shape.NOTHING, States.boxed(code));
    }

    /** What stands for the absence of a value is told by bits that numbers do not compare. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Const(Shape its, double number)
          && its.equals(shape)
          && Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(value);
    }

    @Override
    public int hashCode() {
      return 31 * shape.hashCode() + Long.hashCode(Double.doubleToRawLongBits(value));
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }

    boolean isNotApplicable() {
      return States.isNotApplicable(value);
    }

    boolean isUndefined() {
      return States.isUndefined(value);
    }
  }

  /** The answer of the row to a rule. */
  record Input(Shape shape, int column) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** What another kind comes to, computed before for all of its rows. */
  record Linked(Link link) implements Expr {
    @Override
    public Shape shape() {
      return link.shape();
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** A value settled once a call. */
  record Settled(Shape shape, int slot) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** A rule. */
  record Call(Cell cell) implements Expr {
    @Override
    public Shape shape() {
      return cell.shape();
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** An operation on values that are all looked at. */
  record Apply(Shape shape, Operation operation, List<Expr> parts, List<Number> constants)
      implements Expr {
    public Apply {
      parts = List.copyOf(parts);
      constants = List.copyOf(constants);
    }

    Apply without(int trait) {
      return new Apply(shape.without(trait), operation, parts, constants);
    }
  }

  /** The same numbers under another unit. */
  record Relabelled(Shape shape, Expr value) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(value);
    }

    @Override
    public boolean isTiny() {
      return value.isTiny();
    }
  }

  /** The first, unless it is undefined. */
  record IfUndefined(Shape shape, Expr value, Expr fallback) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(value, fallback);
    }

    @Override
    public List<Expr> certainParts() {
      return List.of(value);
    }
  }

  /** What a context gives a rule, else what it is outside. */
  record IfOverridden(Shape shape, Cell override, Expr otherwise) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(otherwise);
    }

    @Override
    public List<Expr> certainParts() {
      return List.of();
    }
  }

  /** Conditions that must all hold, or of which one must. */
  record Connected(Shape shape, boolean all, List<Expr> parts) implements Expr {
    public Connected {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Expr> certainParts() {
      return parts.subList(0, Math.min(1, parts.size()));
    }
  }

  /** One of two values. */
  record Choose(Shape shape, Expr test, Expr then, Expr otherwise) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(test, then, otherwise);
    }

    @Override
    public List<Expr> certainParts() {
      return List.of(test);
    }
  }

  /** The value of the first branch whose test is neither {@code non} nor not applicable. */
  record Variations(Shape shape, List<Branch> branches) implements Expr {
    public Variations {
      branches = List.copyOf(branches);
    }

    @Override
    public List<Expr> parts() {
      return branches.stream().flatMap(branch -> Stream.of(branch.test(), branch.then())).toList();
    }

    @Override
    public List<Expr> certainParts() {
      return parts().subList(0, Math.min(1, branches.size()));
    }
  }

  record Branch(Expr test, Expr then) {}

  /** A rule unless its parent switches it off. */
  record Disabled(Shape shape, Expr isOff, Expr value) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(isOff, value);
    }

    @Override
    public List<Expr> certainParts() {
      return List.of(isOff);
    }
  }

  /**
   * Brackets.
   *
   * @param ceilings in the unit of the base, multiplied already
   * @param amounts rates without unit for a marginal scale
   */
  record Table(
      Shape shape,
      fr.prevenance.rules.model.Scale scale,
      Expr base,
      Expr multiplier,
      List<Expr> ceilings,
      List<Expr> amounts)
      implements Expr {
    public Table {
      ceilings = List.copyOf(ceilings);
      amounts = List.copyOf(amounts);
    }

    @Override
    public List<Expr> parts() {
      var all = new ArrayList<>(List.of(base, multiplier));
      all.addAll(ceilings);
      all.addAll(amounts);
      return all;
    }

    @Override
    public List<Expr> certainParts() {
      return List.of(base, multiplier);
    }
  }

  /**
   * The version in force.
   *
   * @param slot of the position settled once a call; empty where the day depends on the row
   * @param values empty once repealed
   */
  record Versions(
      Shape shape, Optional<Integer> slot, Expr day, List<Long> firstDays, List<Expr> values)
      implements Expr {
    public Versions {
      firstDays = List.copyOf(firstDays);
      values = List.copyOf(values);
    }

    @Override
    public List<Expr> parts() {
      var all = new ArrayList<>(List.of(day));
      all.addAll(values);
      return all;
    }

    @Override
    public List<Expr> certainParts() {
      return List.of(day);
    }
  }

  /** A value under other answers. */
  record Contextual(Shape shape, Frame frame, Expr value) implements Expr {
    @Override
    public List<Expr> parts() {
      var all = new ArrayList<>(frame.parts());
      all.add(value);
      return all;
    }
  }

  /**
   * What a context sets, for all that is looked at in it.
   *
   * @param nested whether it stands in another context
   */
  record Frame(boolean nested, List<Setting> settings) {
    public Frame {
      settings = List.copyOf(settings);
    }

    List<Expr> parts() {
      var all = new ArrayList<Expr>();
      settings.forEach(setting -> {
        all.add(setting.outside());
        all.add(setting.value());
      });
      return all;
    }

    /** Two contexts that set the same are still two. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * @param sameUnit whether both values, if there are any, have one unit
   * @param isDay whether the day of evaluation is set: where it is unknown, so is the whole
   */
  record Setting(Cell override, Expr outside, Expr value, boolean sameUnit, boolean isDay) {}
}
