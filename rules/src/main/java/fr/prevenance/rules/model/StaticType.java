package fr.prevenance.rules.model;

import java.util.Optional;

/**
 * What is known of a value before evaluation.
 *
 * @param nullable whether it may be « non applicable »: decides which parents disable
 * @param unit what is known of its unit
 */
public record StaticType(Kind kind, boolean nullable, StaticUnit unit) {

  /** The four types, or not known. */
  public enum Kind {
    NUMBER("nombre"),
    BOOLEAN("booléen"),
    TEXT("texte"),
    DATE("date"),
    UNKNOWN("inconnu");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** A unit, the certain absence of one, or not known. */
  public sealed interface StaticUnit {
    record Known(Unit unit) implements StaticUnit {}

    record None() implements StaticUnit {}

    record Unknown() implements StaticUnit {}
  }

  public static final StaticUnit NO_UNIT = new StaticUnit.None();
  public static final StaticUnit ANY_UNIT = new StaticUnit.Unknown();
  public static final StaticType UNKNOWN = new StaticType(Kind.UNKNOWN, false, ANY_UNIT);
  public static final StaticType BOOLEAN = new StaticType(Kind.BOOLEAN, false, NO_UNIT);
  public static final StaticType TEXT = new StaticType(Kind.TEXT, false, NO_UNIT);
  public static final StaticType DATE = new StaticType(Kind.DATE, false, NO_UNIT);

  public static StaticType number(StaticUnit unit) {
    return new StaticType(Kind.NUMBER, false, unit);
  }

  public StaticType orNullable(boolean other) {
    return new StaticType(kind, nullable || other, unit);
  }

  public StaticType withUnit(StaticUnit other) {
    return new StaticType(kind, nullable, other);
  }

  public StaticType withKind(Kind other) {
    return new StaticType(other, nullable, unit);
  }

  public Optional<Unit> knownUnit() {
    return unit instanceof StaticUnit.Known known ? Optional.of(known.unit()) : Optional.empty();
  }
}
