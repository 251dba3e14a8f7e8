package fr.prevenance.rules.evaluate;

/** A part that was not written: evaluation fails when it comes by. */
final class BrokenStep extends Step {
  private final String problem;

  BrokenStep(int slot, String problem) {
    super(slot);
    this.problem = problem;
  }

  @Override
  Result compute(Calculation calculation) {
    throw new EvaluationFault("argument-manquant", problem);
  }

  @Override
  Nature infer() {
    return Nature.UNKNOWN;
  }
}
