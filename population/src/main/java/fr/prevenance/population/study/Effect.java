package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.population.Outcome;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reform does to one person or group.
 *
 * @param before amount in cents; nothing where there is none, or it is not known
 * @param after the same, after
 */
record Effect(Change change, long before, long after) {
  private static final Effect UNKNOWN = new Effect(Change.UNKNOWN, 0, 0);
  private static final Effect UNTOLD = new Effect(Change.UNTOLD, 0, 0);

  /**
   * @param before what the right comes to; empty for who is not entitled
   */
  static Effect of(Reform reform, Optional<Outcome> before, Optional<Outcome> after) {
    if (isOpen(before) || isOpen(after)) {
      return UNKNOWN;
    }
    OptionalLong was = cents(before);
    OptionalLong is = cents(after);
    if (before.isEmpty() && after.isEmpty()) {
      return new Effect(Change.NONE, 0, 0);
    }
    if (before.isEmpty()) {
      return new Effect(Change.ENTERED, 0, is.orElse(0));
    }
    if (after.isEmpty()) {
      return new Effect(Change.LEFT, was.orElse(0), 0);
    }
    // Of an amount that is not known, nobody can say that it has grown, nor that it has not.
    boolean isTold = !reform.hasAmount() || (was.isPresent() && is.isPresent());
    Sense sense = reform.before().result().sense();
    return isTold ? kept(was.orElse(0), is.orElse(0), sense) : UNTOLD;
  }

  private static Effect kept(long was, long is, Sense sense) {
    int grown = Long.compare(is, was) * (sense == Sense.OWED ? -1 : 1);
    Change change = grown > 0 ? Change.MORE : grown < 0 ? Change.LESS : Change.SAME;
    return new Effect(change, was, is);
  }

  private static boolean isOpen(Optional<Outcome> outcome) {
    return outcome.filter(one -> !(one instanceof Outcome.Eligible)).isPresent();
  }

  private static OptionalLong cents(Optional<Outcome> outcome) {
    return outcome.orElse(null) instanceof Outcome.Eligible eligible
        ? eligible.amountInCents()
        : OptionalLong.empty();
  }
}
