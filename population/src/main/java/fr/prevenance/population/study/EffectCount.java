package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;

/** What a reform does to some people, in counts and in cents. Not safe for many threads. */
final class EffectCount {
  private final long[] counts = new long[Change.values().length];
  private final long[] cents = new long[Money.values().length];

  void add(Effect effect) {
    count(effect.change(), 1);
    long lesser = Math.min(effect.before(), effect.after());
    long between = Math.abs(Math.subtractExact(effect.before(), effect.after()));
    switch (effect.change()) {
      case ENTERED -> pay(Money.OF_ENTRANTS, effect.after());
      case LEFT -> pay(Money.OF_LEAVERS, effect.before());
      case MORE -> {
        pay(Money.KEPT_BY_WINNERS, lesser);
        pay(Money.GAINED, between);
      }
      case LESS -> {
        pay(Money.KEPT_BY_LOSERS, lesser);
        pay(Money.LOST, between);
      }
      case SAME -> pay(Money.UNCHANGED, lesser);
      case UNTOLD, UNKNOWN, NONE -> {}
    }
  }

  void add(EffectCount other) {
    for (Change change : Change.values()) {
      count(change, other.counts[change.ordinal()]);
    }
    for (Money part : Money.values()) {
      pay(part, other.cents[part.ordinal()]);
    }
  }

  void count(Change change, long more) {
    counts[change.ordinal()] = Math.addExact(counts[change.ordinal()], more);
  }

  void pay(Money part, long more) {
    cents[part.ordinal()] = Math.addExact(cents[part.ordinal()], more);
  }

  long of(Change change) {
    return counts[change.ordinal()];
  }

  long of(Money part) {
    return cents[part.ordinal()];
  }

  long of(Measure measure) {
    return measure.changes().stream().mapToLong(this::of).reduce(0, Math::addExact);
  }

  long of(Amount amount, Sense sense) {
    return amount.parts(sense).stream().mapToLong(this::of).reduce(0, Math::addExact);
  }
}
