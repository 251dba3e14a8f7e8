package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Unit;
import java.util.List;

/** {@code barème}: each bracket's rate on the part of the base within it. */
final class MarginalStep extends BracketsStep {
  MarginalStep(int slot, Step base, Step multiplier, List<Bracket> brackets, boolean strict) {
    super(slot, base, multiplier, brackets, strict);
  }

  @Override
  Result compute(Calculation calculation, Result assessed, Result factor) {
    var missing = assessed.missing().and(factor.missing());
    if (assessed.isUndefined() || assessed.isNotApplicable() || assessed.isZero()) {
      return assessed.measuredIn(assessed.unit()).with(missing);
    }
    double total = 0;
    boolean unknown = false;
    for (var place : places(calculation, assessed, factor)) {
      if (place.isAfter(assessed)) {
        total += unknown && !isStrict() ? Double.NaN : 0;
        unknown &= isStrict();
        continue;
      }
      var rate = place.bracket().amount().in(calculation);
      missing = missing.and(rate.missing().and(place.missing()));
      if (rate.isUndefined() || place.isUnknown()) {
        unknown = true;
        continue;
      }
      double part = (StrictMath.min(Loose.number(assessed), place.ceiling()) - place.floor());
      total += unknown && !isStrict() ? Double.NaN : part * plain(rate);
      unknown &= isStrict();
    }
    var result =
        unknown
            ? Result.undefined(missing)
            : Result.number(isStrict() ? Quantities.finite(total) : total, null, missing);
    return result.measuredIn(assessed.unit());
  }

  /** 10 % is 0.1; a rate without unit is taken as it is. */
  private static double plain(Result rate) {
    if (!Quantities.convertible(rate, Unit.EMPTY)) {
      throw Quantities.inconvertible(rate.unit(), Unit.EMPTY);
    }
    return Loose.number(Quantities.convert(rate, Unit.EMPTY, false));
  }
}
