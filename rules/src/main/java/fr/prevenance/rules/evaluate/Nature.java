package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.StaticType.Kind;

/**
 * What is inferred of a step before evaluation: decides which parents disable, and which tests of
 * applicability need no evaluation.
 */
record Nature(Kind kind, Nullability nullable) {

  /** Whether a value may be « non applicable ». */
  enum Nullability {
    YES,
    NO,
    UNKNOWN
  }

  static final Nature UNKNOWN = new Nature(Kind.UNKNOWN, Nullability.UNKNOWN);
  static final Nature NUMBER = new Nature(Kind.NUMBER, Nullability.NO);
  static final Nature BOOLEAN = new Nature(Kind.BOOLEAN, Nullability.NO);
  static final Nature TEXT = new Nature(Kind.TEXT, Nullability.NO);

  boolean isNullable() {
    return nullable == Nullability.YES;
  }

  /** First known kind; nullable as one of them is. */
  Nature or(Nature other) {
    return new Nature(
        kind == Kind.UNKNOWN ? other.kind : kind,
        isNullable() || other.isNullable() ? Nullability.YES : Nullability.NO);
  }

  Nature of(Kind other) {
    return new Nature(other, nullable);
  }

  Nature orNullable(Nature other) {
    return isNullable() || other.isNullable() ? new Nature(kind, Nullability.YES) : this;
  }
}
