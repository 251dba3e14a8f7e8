package fr.prevenance.rules.evaluate;

/** {@code est non applicable}. */
final class NotApplicableTestStep extends Step {
  private final Step value;

  NotApplicableTestStep(int slot, Step value) {
    super(slot);
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    return Applicability.isNotApplicable(value, calculation).withUnit(null);
  }

  @Override
  Nature infer() {
    return Nature.BOOLEAN;
  }
}
