package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.Unit;

/** {@code unité}: converts, or gives the unit to a number that has none. */
final class ConversionStep extends Step {
  private final Step value;
  private final Unit unit;
  private final boolean strict;

  ConversionStep(int slot, Step value, Unit unit, boolean strict) {
    super(slot);
    this.value = value;
    this.unit = unit;
    this.strict = strict;
  }

  Unit unit() {
    return unit;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = value.in(calculation);
    if (!Quantities.convertible(result, unit)) {
      if (strict && result.isNumber()) {
        throw Quantities.inconvertible(result.unit(), unit);
      }
      return result.measuredIn(unit);
    }
    return Quantities.convert(result, unit, strict);
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
