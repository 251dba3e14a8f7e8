package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import java.util.Optional;

/** The distance between two numbers, in the unit of the first. */
final class Gap {
  private Gap() {}

  /** Empty for what is not numbers of convertible units. */
  static Optional<Value> between(Value left, Value right) {
    if (!(left instanceof Value.Number && right instanceof Value.Number)) {
      return Optional.empty();
    }
    var first = Result.of(left);
    var second = Result.of(right);
    if (!Quantities.convertible(second, first.unit())) {
      return Optional.empty();
    }
    double distance =
        StrictMath.abs(first.number() - Quantities.convert(second, first.unit(), true).number());
    var unit = first.unit() == null ? second.unit() : first.unit();
    return Optional.of(Result.number(distance, unit, Missing.NONE).value());
  }
}
