package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.StaticType.Kind;

/** {@code simplifier l'unité}: {@code €.an/mois} becomes {@code €}. */
final class SimplificationStep extends Step {
  private final Step value;

  SimplificationStep(int slot, Step value) {
    super(slot);
    this.value = value;
  }

  @Override
  Result compute(Calculation calculation) {
    var result = value.in(calculation);
    if (result.isUndefined() || result.isNotApplicable()) {
      return result;
    }
    return result.unit() == null ? result.measuredIn(null) : Quantities.simplify(result);
  }

  @Override
  Nature infer() {
    return value.nature().of(Kind.NUMBER);
  }
}
