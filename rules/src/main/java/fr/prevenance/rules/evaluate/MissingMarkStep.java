package fr.prevenance.rules.evaluate;

/** Counts a name as missing, above all that its value misses. */
final class MissingMarkStep extends Step {
  private final int name;
  private final Step value;

  MissingMarkStep(int slot, int name, Step value) {
    super(slot);
    this.name = name;
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = value.in(calculation);
    var missing = result.missing();
    var mark = Missing.of(calculation.asked(name), missing.highestScore() + 1);
    return result.measuredIn(result.unit()).with(missing.and(mark));
  }

  @Override
  Nature infer() {
    return value.nature();
  }
}
