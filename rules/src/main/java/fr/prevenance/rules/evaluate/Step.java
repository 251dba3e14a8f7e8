package fr.prevenance.rules.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One node ready to be evaluated: lazily, and once for each calculation, in which it has a slot of
 * its own.
 */
abstract class Step {
  private final int slot;
  private @Nullable Nature nature;

  Step(int slot) {
    this.slot = slot;
  }

  final Result in(Calculation calculation) {
    var known = calculation.known(slot);
    if (known != null) {
      return known;
    }
    var result = compute(calculation);
    calculation.remember(slot, result);
    return result;
  }

  abstract Result compute(Calculation calculation);

  /** Inferred once; unknown while it is being inferred, which ends cycles. */
  final Nature nature() {
    var inferred = nature;
    if (inferred == null) {
      nature = Nature.UNKNOWN;
      inferred = infer();
      nature = inferred;
    }
    return inferred;
  }

  abstract Nature infer();

  /** The nature if the inference came by here; unknown otherwise. */
  final Nature natureSeen() {
    var inferred = nature;
    return inferred == null ? Nature.UNKNOWN : inferred;
  }

  final int slot() {
    return slot;
  }
}
