package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.BracketWalk.Place;
import fr.prevenance.rules.evaluate.BracketWalk.Position;
import java.util.List;

/** {@code grille}: the amount of the bracket that holds the base. */
final class GridStep extends BracketsStep {
  GridStep(int slot, Step base, Step multiplier, List<Bracket> brackets, boolean strict) {
    super(slot, base, multiplier, brackets, strict);
  }

  @Override
  Result compute(Calculation calculation, Result assessed, Result factor) {
    var missing = assessed.missing().and(factor.missing());
    var places = places(calculation, assessed, factor);
    if (!isStrict()) {
      lookAtAmounts(calculation, places);
    }
    var active = places.stream().filter(Place::isInside).findFirst();
    if (active.isPresent()) {
      var amount = active.get().bracket().amount().in(calculation);
      return amount.measuredIn(amount.unit()).with(missing.and(amount.missing()));
    }
    return places.getLast().isNotAfter(assessed)
        ? above(missing)
        : notPlaced(calculation, places, missing);
  }

  /** The reference also evaluates the amounts beyond the base: their errors count. */
  private static void lookAtAmounts(Calculation calculation, List<Place> places) {
    for (var place : places) {
      if (place.position() != Position.ABOVE && place.position() != Position.BELOW) {
        place.bracket().amount().in(calculation);
      }
    }
  }

  private Result above(Missing missing) {
    if (isStrict() && missing.isEmpty()) {
      throw new EvaluationFault(
          "hors-grille", "L'assiette dépasse le plafond de la dernière tranche de la grille.");
    }
    return Result.undefined(missing).measuredIn(null);
  }

  /** Below zero there is no amount; before a ceiling that is lacking there is none yet. */
  private static Result notPlaced(Calculation calculation, List<Place> places, Missing missing) {
    var unknown = places.stream().filter(Place::isUnknown).toList();
    if (unknown.isEmpty()) {
      return Result.bool(false, missing).measuredIn(null);
    }
    var all = missing;
    for (var place : unknown) {
      all = all.and(place.bracket().amount().in(calculation).missing().and(place.missing()));
    }
    var unit = unknown.getFirst().bracket().amount().in(calculation).unit();
    return Result.undefined(all).measuredIn(unit);
  }
}
