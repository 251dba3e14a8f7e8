package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.StaticType.Kind;

/** A value written in the rules, or given. */
final class ConstantStep extends Step {
  private final Result value;

  ConstantStep(int slot, Result value) {
    super(slot);
    this.value = value;
  }

  Result value() {
    return value;
  }

  @Override
  Result compute(Calculation calculation) {
    return value;
  }

  @Override
  Nature infer() {
    var kind =
        switch (value.sort()) {
          case NUMBER -> Kind.NUMBER;
          case BOOLEAN -> Kind.BOOLEAN;
          case TEXT -> Kind.TEXT;
          case DATE -> Kind.DATE;
          case UNDEFINED, NOT_APPLICABLE -> Kind.UNKNOWN;
        };
    return new Nature(kind, value.isNotApplicable() ? Nullability.YES : Nullability.NO);
  }
}
