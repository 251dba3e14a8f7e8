package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;

/** Tests on values that mechanisms share. */
final class States {
  static final Value NOT_APPLICABLE = new Value.NotApplicable();
  static final Value UNDEFINED = new Value.Undefined();
  static final Value YES = Value.of(true);
  static final Value NO = Value.of(false);

  private States() {}

  static boolean isUndefined(Value value) {
    return value instanceof Value.Undefined;
  }

  static boolean isNotApplicable(Value value) {
    return value instanceof Value.NotApplicable;
  }

  /** {@code non} or not applicable: what switches things off. */
  static boolean isOff(Value value) {
    return isNotApplicable(value) || value instanceof Value.Bool(var yes) && !yes;
  }

  static boolean isYes(Value value) {
    return value instanceof Value.Bool(var yes) && yes;
  }

  static boolean isZero(Value value) {
    return value instanceof Value.Number(var number, _) && number == 0;
  }
}
