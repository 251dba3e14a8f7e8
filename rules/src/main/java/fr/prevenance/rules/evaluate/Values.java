package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;

/** Tests on values that sentences share. */
final class Values {
  private Values() {}

  static boolean isUndefined(Value value) {
    return value instanceof Value.Undefined;
  }

  /** {@code non} or not applicable: what switches things off. */
  static boolean isOff(Value value) {
    return value instanceof Value.NotApplicable || value instanceof Value.Bool(var yes) && !yes;
  }

  static boolean isZero(Value value) {
    return value instanceof Value.Number(var number, _) && number == 0;
  }
}
