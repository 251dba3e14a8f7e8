package fr.prevenance.rules.generate;

/** Booleans over the four states, and tests on states. */
final class Logic {
  private Logic() {}

  /** Of {@code oui} or {@code non}; the rest stays. */
  static int not(int value) {
    return value <= States.YES ? 1 - value : value;
  }

  /** {@code x != non}: « non applicable » is off, a number never is. */
  static int isOn(int value) {
    return value == States.NOT_APPLICABLE ? States.NO : value;
  }

  static int isOn(double value) {
    return !Double.isNaN(value) ? States.YES : isOn(States.code(value));
  }

  static int isOff(int value) {
    return not(isOn(value));
  }

  static int isOff(double value) {
    return not(isOn(value));
  }

  /** Whether what stands under a condition may be looked at. */
  static boolean mayHold(int condition) {
    return condition != States.NO && condition != States.NOT_APPLICABLE;
  }

  static int isUndefined(int value) {
    return value == States.UNDEFINED ? States.YES : value >= States.DOUBT ? value : States.NO;
  }

  static int isUndefined(double value) {
    return !Double.isNaN(value) ? States.NO : isUndefined(States.code(value));
  }

  static int isDefined(int value) {
    return not(isUndefined(value));
  }

  static int isDefined(double value) {
    return not(isUndefined(value));
  }

  /**
   * {@code est non applicable}, told from the value. Where the interpreter, which looks only at
   * what can make a rule not applicable, may say otherwise, it is asked.
   *
   * @param certain 0 where « non applicable » may come from what it does not look at
   */
  static int isNotApplicable(int value, int certain) {
    if (value <= States.YES) {
      return States.NO;
    }
    return value == States.NOT_APPLICABLE && certain != 0 ? States.YES : States.DOUBT;
  }

  static int isNotApplicable(double value, int certain) {
    return !Double.isNaN(value) ? States.NO : isNotApplicable(States.code(value), certain);
  }

  static int isApplicable(int value, int certain) {
    return not(isNotApplicable(value, certain));
  }

  static int isApplicable(double value, int certain) {
    return not(isNotApplicable(value, certain));
  }

  /** For counting what is applicable: 1, or not applicable. */
  static double oneIfApplicable(double value, int certain) {
    if (!Double.isNaN(value)) {
      return 1;
    }
    int code = States.code(value);
    return code == States.NOT_APPLICABLE && certain == 0 ? States.boxed(States.DOUBT) : value;
  }

  /**
   * Whether a parent switches its children off.
   *
   * @param asked whether {@code non} does so, and not only « non applicable »
   */
  static int disables(int parent, int asked, int certain) {
    if (parent == States.YES || parent == States.UNDEFINED) {
      return States.NO;
    }
    if (parent == States.NO) {
      return asked;
    }
    return parent == States.NOT_APPLICABLE && (asked | certain) != 0 ? States.YES : States.DOUBT;
  }

  static int disables(double parent, int certain) {
    return !Double.isNaN(parent) ? States.NO : disables(States.code(parent), 0, certain);
  }

  /** The next of several conditions that must all hold; those before came to {@code so}. */
  static int and(int so, int next) {
    if (next == States.NOT_APPLICABLE) {
      return States.NO;
    }
    return next == States.YES ? so : next;
  }

  /** The next of several conditions of which one must hold. */
  static int or(int so, int next) {
    return next == States.NOT_APPLICABLE || next == States.NO ? so : next;
  }
}
