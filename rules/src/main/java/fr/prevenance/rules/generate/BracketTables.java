package fr.prevenance.rules.generate;

/**
 * Brackets where something is out of the ordinary: the walk of the interpreter, on ceilings and
 * amounts that were all looked at.
 */
final class BracketTables {
  private static final int BELOW = 0;
  private static final int INSIDE = 1;
  private static final int ABOVE = 2;
  private static final int SKIPPED = 3;
  private static final int UNKNOWN = 4;

  private final double base;
  private final double[] ceilings;
  private final int[] positions;
  private final double[] floors;
  private double stopped;

  private BracketTables(double base, double[] ceilings) {
    this.base = base;
    this.ceilings = ceilings;
    this.positions = new int[ceilings.length];
    this.floors = new double[ceilings.length];
    walk();
  }

  /** A ceiling in the unit of the base. */
  static double limit(
      double written, double multiplier, double up, double down, double above, double below) {
    double product = product(written, multiplier);
    return product == Double.POSITIVE_INFINITY
        ? product
        : Quantity.convert(product, up, down, above, below);
  }

  /** A ceiling whose unit is that of the base, or which has none. */
  static double product(double written, double multiplier) {
    if (States.stops(written)) {
      return written;
    }
    if (States.isUndefined(written) || Double.isNaN(multiplier)) {
      return States.boxed(States.UNDEFINED);
    }
    return Arithmetic.loose(written) * multiplier;
  }

  /** What a base or a multiplier decides before any bracket; else unset. */
  private static double early(double base, double multiplier) {
    if (States.stops(base)) {
      return base;
    }
    if (States.stops(multiplier)) {
      return multiplier;
    }
    return multiplier == 0 || States.isNotApplicable(multiplier)
        ? States.boxed(Faults.NO_MULTIPLIER)
        : States.unset();
  }

  static double marginal(double base, double multiplier, double[] ceilings, double[] rates) {
    double early = early(base, multiplier);
    if (!States.isUnset(early)) {
      return early;
    }
    if (Double.isNaN(base) || base == 0) {
      return base;
    }
    var table = new BracketTables(base, ceilings);
    return States.isUnset(table.stopped) ? table.marginal(rates) : table.stopped;
  }

  private double marginal(double[] rates) {
    double total = 0;
    boolean unknown = false;
    for (int i = 0; i < rates.length; i++) {
      if (isAfter(i)) {
        total += 0;
        continue;
      }
      double rate = rates[i];
      if (States.stops(rate)) {
        return rate;
      }
      if (States.isUndefined(rate) || positions[i] == UNKNOWN) {
        unknown = true;
        continue;
      }
      total += (StrictMath.min(base, ceilings[i]) - floors[i]) * Arithmetic.loose(rate);
    }
    return unknown ? States.boxed(States.UNDEFINED) : Arithmetic.finite(total);
  }

  /**
   * @param certain 0 where what lies above the last ceiling may be lacking rather than off the grid
   */
  static double grid(
      double base, double multiplier, double[] ceilings, double[] amounts, int certain) {
    double early = early(base, multiplier);
    if (!States.isUnset(early)) {
      return early;
    }
    var table = new BracketTables(base, ceilings);
    return States.isUnset(table.stopped) ? table.grid(amounts, certain != 0) : table.stopped;
  }

  private double grid(double[] amounts, boolean certain) {
    int active = active();
    if (active >= 0) {
      return amounts[active];
    }
    if (isNotAfter(amounts.length - 1)) {
      return States.boxed(certain ? Faults.OFF_GRID : States.DOUBT);
    }
    boolean unknown = false;
    for (int i = 0; i < amounts.length; i++) {
      if (positions[i] == UNKNOWN) {
        unknown = true;
        if (States.stops(amounts[i])) {
          return amounts[i];
        }
      }
    }
    return States.boxed(unknown ? States.UNDEFINED : States.DOUBT);
  }

  static double progressive(double base, double multiplier, double[] ceilings, double[] rates) {
    double early = early(base, multiplier);
    if (!States.isUnset(early)) {
      return early;
    }
    var table = new BracketTables(base, ceilings);
    return States.isUnset(table.stopped) ? table.progressive(rates) : table.stopped;
  }

  private double progressive(double[] rates) {
    int last = rates.length - 1;
    if (base < 0) {
      return rates[0];
    }
    int active = active();
    boolean outside = active < 0 && !isUnknownSomewhere();
    if (outside || positions[last] == INSIDE && ceilings[last] == Double.POSITIVE_INFINITY) {
      return rates[last];
    }
    if (active < 0 || Double.isNaN(base)) {
      return States.boxed(States.UNDEFINED);
    }
    double upper = rates[active];
    double lower = active == 0 ? upper : rates[active - 1];
    if (States.stops(upper) || States.stops(lower)) {
      return States.stops(upper) ? upper : lower;
    }
    if (States.isUndefined(upper) || States.isUndefined(lower)) {
      return States.boxed(States.UNDEFINED);
    }
    double from = Arithmetic.loose(lower);
    double slope = (Arithmetic.loose(upper) - from) / (ceilings[active] - floors[active]);
    double rate = from + (base - floors[active]) * slope;
    return !Double.isNaN(rate) ? rate : States.boxed(States.DOUBT);
  }

  private void walk() {
    stopped = States.unset();
    double floor = 0;
    boolean found = false;
    for (int i = 0; i < ceilings.length; i++) {
      if (found) {
        positions[i] = SKIPPED;
        continue;
      }
      if (States.stops(ceilings[i])) {
        stopped = ceilings[i];
        return;
      }
      floors[i] = floor;
      positions[i] = place(i, floor);
      if (positions[i] == UNKNOWN + 1) {
        stopped = States.boxed(Faults.UNORDERED);
        return;
      }
      found = positions[i] == INSIDE;
      floor = ceilings[i];
    }
  }

  private int place(int i, double floor) {
    if (States.isUndefined(ceilings[i]) || States.isUndefined(base) || States.isUndefined(floor)) {
      return UNKNOWN;
    }
    if (i > 0 && floor != 0 && ceilings[i] <= floor) {
      return UNKNOWN + 1;
    }
    double value = Arithmetic.loose(base);
    if (value >= floor && value < ceilings[i]) {
      return INSIDE;
    }
    return floor > value ? BELOW : ABOVE;
  }

  private boolean isKnown(int i) {
    return !States.isUndefined(base) && !States.isUndefined(floors[i]);
  }

  private boolean isAfter(int i) {
    return positions[i] == SKIPPED || isKnown(i) && floors[i] > Arithmetic.loose(base);
  }

  private boolean isNotAfter(int i) {
    return positions[i] != SKIPPED && isKnown(i) && !(floors[i] > Arithmetic.loose(base));
  }

  private int active() {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] == INSIDE) {
        return i;
      }
    }
    return -1;
  }

  private boolean isUnknownSomewhere() {
    for (int position : positions) {
      if (position == UNKNOWN) {
        return true;
      }
    }
    return false;
  }
}
