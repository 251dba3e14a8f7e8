package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Unit;

/** A zero reached without looking at what carries the unit has the unit it would have had. */
final class ZeroUnitStep extends Step {
  private final Step value;
  private final Unit unit;

  ZeroUnitStep(int slot, Step value, Unit unit) {
    super(slot);
    this.value = value;
    this.unit = unit;
  }

  Step value() {
    return value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = value.in(calculation);
    return result.isZero() && result.unit() == null ? result.measuredIn(unit) : result;
  }

  @Override
  Nature infer() {
    return value.nature();
  }
}
