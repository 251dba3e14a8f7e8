package fr.prevenance.rules.evaluate;

/** A rule referred to. */
final class ReferenceStep extends Step {
  private final RuleStep target;

  ReferenceStep(int slot, RuleStep target) {
    super(slot);
    this.target = target;
  }

  RuleStep target() {
    return target;
  }

  @Override
  Result compute(Calculation calculation) {
    return target.in(calculation);
  }

  @Override
  Nature infer() {
    return target.nature();
  }
}
