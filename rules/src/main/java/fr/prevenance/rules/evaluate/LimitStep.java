package fr.prevenance.rules.evaluate;

/** A limit in the unit of what it bounds: whether it acts or not, the unit is the same. */
final class LimitStep extends Step {
  private final Step limit;
  private final Step value;

  LimitStep(int slot, Step limit, Step value) {
    super(slot);
    this.limit = limit;
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = limit.in(calculation);
    if (!result.isNumber()) {
      return result;
    }
    var bounded = value.in(calculation);
    var unit = bounded.isNumber() ? bounded.unit() : null;
    return unit == null ? result : Quantities.aligned(result, unit);
  }

  @Override
  Nature infer() {
    return limit.nature();
  }
}
