package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.BracketsStep.Bracket;
import fr.prevenance.rules.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through brackets up to the one with floor ≤ base &lt; ceiling; the ceilings of the others
 * are not evaluated.
 */
final class BracketWalk {
  private static final double UNKNOWN = Double.NaN;

  private final Calculation calculation;
  private final Result base;
  private final Result multiplier;
  private final boolean strict;

  BracketWalk(Calculation calculation, Result base, Result multiplier, boolean strict) {
    this.calculation = calculation;
    this.base = base;
    this.multiplier = multiplier;
    this.strict = strict;
  }

  /** Where the base stands with regard to a bracket, when that is known. */
  enum Position {
    BELOW,
    INSIDE,
    ABOVE,
    /** After the bracket that holds the base: not looked at. */
    SKIPPED,
    UNKNOWN
  }

  /**
   * @param missing what is lacking to place the base
   */
  record Place(Bracket bracket, Position position, double floor, double ceiling, Missing missing) {

    /** Beyond the base: the bracket counts for nothing, even where its ceiling is lacking. */
    boolean isAfter(Result base) {
      boolean known = !base.isUndefined() && !Double.isNaN(floor);
      return position == Position.SKIPPED || known && floor > Loose.number(base);
    }

    /** Certainly begins at the base or before. */
    boolean isNotAfter(Result base) {
      boolean known = !base.isUndefined() && !Double.isNaN(floor);
      return position != Position.SKIPPED && known && !(floor > Loose.number(base));
    }

    boolean isInside() {
      return position == Position.INSIDE;
    }

    boolean isUnknown() {
      return position == Position.UNKNOWN;
    }
  }

  List<Place> places(List<Bracket> brackets) {
    var places = new ArrayList<Place>();
    var floor = Ceiling.ZERO;
    boolean found = false;
    for (var bracket : brackets) {
      if (found) {
        places.add(new Place(bracket, Position.SKIPPED, 0, 0, Missing.NONE));
        continue;
      }
      var ceiling = ceiling(bracket);
      var place = place(bracket, floor, ceiling, places.isEmpty());
      places.add(place);
      found = place.isInside();
      floor = ceiling;
    }
    return places;
  }

  /** The ceiling of a bracket in the unit of the base. */
  private record Ceiling(double value, Result written) {
    private static final Ceiling ZERO = new Ceiling(0, Result.number(0, null, Missing.NONE));
  }

  private Ceiling ceiling(Bracket bracket) {
    var written = bracket.ceiling().in(calculation);
    if (written.isUndefined() || multiplier.isUndefined()) {
      return new Ceiling(UNKNOWN, written);
    }
    double product = Loose.number(written) * Loose.number(multiplier);
    var unit = Operations.times(written.unit(), multiplier.unit());
    return new Ceiling(converted(product, unit), written);
  }

  private double converted(double ceiling, @Nullable Unit unit) {
    if (ceiling == Double.POSITIVE_INFINITY || ceiling == 0 || unit == null) {
      return ceiling;
    }
    var value = Result.number(ceiling, unit, Missing.NONE);
    if (!Quantities.convertible(value, base.unit())) {
      if (strict) {
        throw Quantities.inconvertible(unit, base.unit());
      }
      return ceiling;
    }
    return Quantities.convert(value, base.unit(), strict).number();
  }

  private Place place(Bracket bracket, Ceiling floor, Ceiling ceiling, boolean first) {
    boolean unknown =
        ceiling.written().isUndefined()
            || base.isUndefined()
            || multiplier.isUndefined()
            || floor.written().isUndefined();
    if (unknown) {
      var missing =
          ceiling
              .written()
              .missing()
              .and(base.missing())
              .and(multiplier.missing())
              .and(floor.written().missing());
      return new Place(bracket, Position.UNKNOWN, floor.value(), ceiling.value(), missing);
    }
    if (!first && floor.value() != 0 && ceiling.value() <= floor.value()) {
      throw new EvaluationFault(
          "tranches-desordonnees", "Le plafond d'une tranche ne dépasse pas celui d'avant.");
    }
    return new Place(
        bracket,
        position(floor.value(), ceiling.value()),
        floor.value(),
        ceiling.value(),
        Missing.NONE);
  }

  private Position position(double floor, double ceiling) {
    double value = Loose.number(base);
    if (value >= floor && value < ceiling) {
      return Position.INSIDE;
    }
    return floor > value ? Position.BELOW : Position.ABOVE;
  }
}
