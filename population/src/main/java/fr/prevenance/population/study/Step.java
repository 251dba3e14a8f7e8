package fr.prevenance.population.study;

import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much somebody gains or loses, for the period of the right.
 *
 * <p>The first has no bounds: those who win or lose something else than an amount, as who enters a
 * right for which people pay.
 */
public enum Step {
  NO_AMOUNT(OptionalLong.empty(), OptionalLong.empty()),
  BELOW_10(0, 10),
  BELOW_20(10, 20),
  BELOW_50(20, 50),
  BELOW_100(50, 100),
  BELOW_200(100, 200),
  BELOW_500(200, 500),
  MORE(OptionalLong.of(500), OptionalLong.empty());

  private static final long CENTS = 100;

  private final OptionalLong from;
  private final OptionalLong below;

  Step(long from, long below) {
    this(OptionalLong.of(from), OptionalLong.of(below));
  }

  Step(OptionalLong from, OptionalLong below) {
    this.from = from;
    this.below = below;
  }

  /** Euros, included. */
  public OptionalLong from() {
    return from;
  }

  /** Euros, not included; empty where there is no limit. */
  public OptionalLong below() {
    return below;
  }

  /** The step of an amount, none of which is below zero. */
  static Step of(long cents) {
    return cents == 0
        ? NO_AMOUNT
        : Stream.of(values())
            .filter(step -> step.from.isPresent() && cents >= step.from.getAsLong() * CENTS)
            .reduce((_, last) -> last)
            .orElseThrow();
  }

  /** The least that so many together gain or lose. */
  long least(long people) {
    return Math.multiplyExact(from.orElse(0) * CENTS, people);
  }

  /** The most that so many together gain or lose. */
  long most(long people) {
    if (this == NO_AMOUNT || people == 0) {
      return 0;
    }
    return below.isPresent()
        ? Math.multiplyExact(below.getAsLong() * CENTS, people)
        : Long.MAX_VALUE / values().length;
  }
}
