package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.ExactRounding;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.UnitConversion;

/** Numbers brought to a unit, rounded or bounded. */
final class Quantity {
  private static final ExactRounding WHOLES =
      ExactRounding.toDecimals(0, RoundingDirection.NEAREST);

  private Quantity() {}

  /** By the factors of {@link UnitConversion}, in its order. */
  static double convert(double number, double up, double down, double above, double below) {
    return number == 0 || Double.isNaN(number)
        ? number
        : UnitConversion.kept(number * up / down * above * below);
  }

  /** A zero whose unit matters and is known only at run time is in doubt. */
  static double certain(double number) {
    return number == 0 ? States.boxed(States.DOUBT) : number;
  }

  static double keep(double number) {
    return Math.abs(number) >= 0.5 || Double.isNaN(number) ? number : UnitConversion.kept(number);
  }

  /** {@code arrondi} by a condition: {@code oui} is no decimal. */
  static double roundIf(double number, int condition) {
    if (Double.isNaN(number) || condition == States.NO || condition == States.NOT_APPLICABLE) {
      return States.stops(number) || condition < States.DOUBT ? number : States.boxed(condition);
    }
    return condition == States.YES ? WHOLES.of(number) : States.boxed(condition);
  }

  /**
   * @param limit as it is compared
   */
  static double ceiling(double value, double limit) {
    // Without a jump: which is the least is anybody's guess.
    double least = Math.min(value, limit);
    return !Double.isNaN(least) ? least : boundedOddly(value, limit);
  }

  static double floor(double value, double limit) {
    double greatest = Math.max(value, limit);
    return !Double.isNaN(greatest) ? greatest : boundedOddly(value, limit);
  }

  private static double boundedOddly(double value, double limit) {
    if (States.stops(limit)) {
      return limit;
    }
    boolean decided = Double.isNaN(value) && !States.isUndefined(value);
    return States.isUndefined(limit) && !decided ? limit : value;
  }

  /** The greater of two items of a list; an earlier one that is lacking decides. */
  static double greater(double best, double next) {
    double greatest = Math.max(best, next);
    return !Double.isNaN(greatest) ? greatest : extremeOddly(best, next);
  }

  static double less(double best, double next) {
    double least = Math.min(best, next);
    return !Double.isNaN(least) ? least : extremeOddly(best, next);
  }

  private static double extremeOddly(double best, double next) {
    if (States.stops(best)) {
      return best;
    }
    if (States.stops(next) || States.isUndefined(next)) {
      return next;
    }
    return States.isNotApplicable(best) ? next : best;
  }
}
