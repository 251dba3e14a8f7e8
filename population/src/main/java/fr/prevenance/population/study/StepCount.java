package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;

/** Winners and losers of one right by how much, everywhere. Not safe for many threads. */
final class StepCount {
  private final Side winners = new Side();
  private final Side losers = new Side();

  /** Those who win, or those who lose: how many, and by how much together, of each step. */
  static final class Side {
    private final long[] people = new long[Step.values().length];
    private final long[] cents = new long[Step.values().length];

    void add(Step step, long number, long amount) {
      people[step.ordinal()] = Math.addExact(people[step.ordinal()], number);
      cents[step.ordinal()] = Math.addExact(cents[step.ordinal()], amount);
    }

    void add(Side other) {
      for (Step step : Step.values()) {
        add(step, other.people(step), other.cents(step));
      }
    }

    long people(Step step) {
      return people[step.ordinal()];
    }

    long cents(Step step) {
      return cents[step.ordinal()];
    }
  }

  void add(Effect effect, Sense sense) {
    long between = Math.abs(Math.subtractExact(effect.before(), effect.after()));
    // Who enters a right for which people pay does not gain what they pay.
    long crossing = sense == Sense.OWED ? 0 : between;
    switch (effect.change()) {
      case ENTERED -> winners.add(Step.of(crossing), 1, crossing);
      case MORE -> winners.add(Step.of(between), 1, between);
      case LEFT -> losers.add(Step.of(crossing), 1, crossing);
      case LESS -> losers.add(Step.of(between), 1, between);
      case SAME, UNTOLD, UNKNOWN, NONE -> {}
    }
  }

  void add(StepCount other) {
    winners.add(other.winners);
    losers.add(other.losers);
  }

  Side winners() {
    return winners;
  }

  Side losers() {
    return losers;
  }
}
