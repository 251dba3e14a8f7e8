package fr.prevenance.rules.evaluate;

/** A limit without unit has the unit of what it bounds. */
final class BareLimitStep extends Step {
  private final Step limit;
  private final Step value;

  BareLimitStep(int slot, Step limit, Step value) {
    super(slot);
    this.limit = limit;
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = limit.in(calculation);
    return result.isNumber() && result.unit() == null
        ? result.withUnit(value.in(calculation).unit())
        : result;
  }

  @Override
  Nature infer() {
    return limit.nature();
  }
}
