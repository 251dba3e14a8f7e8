package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.BracketWalk.Place;
import fr.prevenance.rules.model.Unit;
import java.util.List;

/** {@code taux progressif}: a rate interpolated between brackets, in percent. */
final class ProgressiveStep extends BracketsStep {
  ProgressiveStep(int slot, Step base, Step multiplier, List<Bracket> brackets, boolean strict) {
    super(slot, base, multiplier, brackets, strict);
  }

  @Override
  Result compute(Calculation calculation, Result assessed, Result factor) {
    var places = places(calculation, assessed, factor);
    var inputs = assessed.missing().and(factor.missing());
    var last = places.getLast();
    if (isStrict() && assessed.isNumber() && assessed.number() < 0) {
      return rate(places.getFirst(), calculation).measuredIn(Unit.PERCENT);
    }
    boolean outside = places.stream().noneMatch(place -> place.isInside() || place.isUnknown());
    if (outside || last.isInside() && last.ceiling() == Double.POSITIVE_INFINITY) {
      var rate = rate(last, calculation);
      return isStrict() ? rate.with(inputs.and(rate.missing())) : rate;
    }
    var active = places.stream().filter(Place::isInside).findFirst();
    if (active.isEmpty() || !assessed.isNumber()) {
      return Result.undefined(unplaced(places)).withUnit(Unit.PERCENT);
    }
    return interpolated(places, active.get(), assessed, inputs, calculation);
  }

  private Result interpolated(
      List<Place> places, Place active, Result assessed, Missing inputs, Calculation calculation) {
    int position = places.indexOf(active);
    var upper = rate(active, calculation);
    var lower = position == 0 ? upper : rate(places.get(position - 1), calculation);
    var missing = lower.missing().and(upper.missing());
    if (lower.isUndefined() || upper.isUndefined()) {
      return Result.undefined(missing).withUnit(Unit.PERCENT);
    }
    double from = Loose.number(lower);
    double slope = (Loose.number(upper) - from) / (active.ceiling() - active.floor());
    double rate = from + (assessed.number() - active.floor()) * slope;
    return Result.number(rate, Unit.PERCENT, isStrict() ? inputs.and(missing) : Missing.NONE);
  }

  private static Missing unplaced(List<Place> places) {
    var missing = Missing.NONE;
    for (var place : places) {
      missing = missing.and(place.missing());
    }
    return missing;
  }

  /** Without unit, a rate counts percents. */
  private static Result rate(Place place, Calculation calculation) {
    var rate = place.bracket().amount().in(calculation);
    if (!Quantities.convertible(rate, Unit.PERCENT)) {
      throw Quantities.inconvertible(rate.unit(), Unit.PERCENT);
    }
    return Quantities.convert(rate, Unit.PERCENT, false).withUnit(Unit.PERCENT);
  }
}
