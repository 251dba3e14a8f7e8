package fr.prevenance.rules.evaluate;

/** {@code est non défini}. */
final class UndefinedTestStep extends Step {
  private final Step value;

  UndefinedTestStep(int slot, Step value) {
    super(slot);
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = value.in(calculation);
    return Result.bool(result.isUndefined(), result.missing());
  }

  @Override
  Nature infer() {
    return Nature.BOOLEAN;
  }
}
