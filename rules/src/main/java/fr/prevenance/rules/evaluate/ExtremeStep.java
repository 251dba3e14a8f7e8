package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.StaticType.Kind;
import java.util.List;

/** The greatest or least of a list; what is not applicable is left out. */
final class ExtremeStep extends Step {
  private final List<Step> items;
  private final int direction;

  ExtremeStep(int slot, List<Step> items, boolean greatest) {
    super(slot);
    this.items = items;
    this.direction = greatest ? 1 : -1;
  }

  @Override
  Result compute(Calculation calculation) {
    var missing = Missing.NONE;
    var best = Result.NOT_APPLICABLE;
    boolean unknown = false;
    for (var item : items) {
      var value = item.in(calculation);
      missing = missing.and(value.missing());
      unknown |= value.isUndefined();
      if (!unknown && !value.isNotApplicable()) {
        best = best.isNotApplicable() ? numeric(value) : better(value, best);
      }
    }
    return (unknown ? Result.UNDEFINED : best).with(missing);
  }

  private static Result numeric(Result value) {
    StrictOperations.compare(value, value);
    return value;
  }

  private Result better(Result value, Result best) {
    return StrictOperations.compare(value, best) * direction > 0 ? value : best;
  }

  @Override
  Nature infer() {
    boolean nullable = true;
    for (var item : items) {
      nullable &= item.nature().isNullable();
    }
    return new Nature(Kind.NUMBER, nullable ? Nullability.YES : Nullability.NO);
  }
}
