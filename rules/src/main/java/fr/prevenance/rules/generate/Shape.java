package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expression before it is computed, the units of the inputs included.
 *
 * @param unit of its numbers; none where null
 * @param traits bits of what may befall it
 */
record Shape(Kind kind, @Nullable Unit unit, int traits) {

  /** What its values are; {@code NONE} where it never has one. */
  enum Kind {
    NONE,
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE
  }

  /** It may stop with a fault or a doubt. */
  static final int FAILS = 1;

  /** It depends on the row. */
  static final int VARIES = 2;

  /** « Non applicable » may come from where a test of applicability does not look. */
  static final int LEAKS = 4;

  /** Even where it has a value, an answer may be lacking that would refine it. */
  static final int UNCLEAN = 8;

  /** Its unit is known only at run time. */
  static final int MIXED = 16;

  /** Its values are no conditions, for a unit was stated of them. */
  static final int MEASURED = 32;

  /** A zero may come without the unit of the other numbers. */
  static final int BARE = 64;

  /** The parent of a rule in it may switch that rule off. */
  static final int OFF = 128;

  static final Shape NOTHING = new Shape(Kind.NONE, null, 0);
  static final Shape BOOLEAN = new Shape(Kind.BOOLEAN, null, 0);

  static Shape number(@Nullable Unit unit) {
    return new Shape(Kind.NUMBER, unit, 0);
  }

  boolean has(int trait) {
    return (traits & trait) != 0;
  }

  Shape with(int more) {
    return new Shape(kind, unit, traits | more);
  }

  Shape without(int trait) {
    return new Shape(kind, unit, traits & ~trait);
  }

  Shape in(@Nullable Unit other) {
    return new Shape(kind, other, traits & ~MIXED);
  }

  boolean isBoolean() {
    return kind == Kind.BOOLEAN;
  }

  boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.NONE;
  }
}
