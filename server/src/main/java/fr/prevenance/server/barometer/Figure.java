package fr.prevenance.server.barometer;

import java.util.SortedMap;

/** What an indicator comes to. */
public sealed interface Figure {

  record Total(long number) implements Figure {}

  /** A part of a whole that is not empty. */
  record Share(long part, long whole) implements Figure {
    public Share {
      if (part < 0 || whole < 1 || part > whole) {
        throw new IllegalArgumentException(part + " of " + whole);
      }
    }

    /** Rounded, a half upwards. */
    public long percent() {
      return (200 * part + whole) / (2 * whole);
    }
  }

  /**
   * Half of them took so many whole days or less.
   *
   * @param of how many there are, at least one
   */
  record Median(int days, long of) implements Figure {}

  /** Nothing it could be worked out of: that is not zero. */
  record NotYet() implements Figure {}

  /** The counts do not agree: a part greater than its whole would be shown as no figure. */
  record Disagreeing() implements Figure {}

  static Figure share(long part, long whole) {
    if (whole == 0) {
      return part == 0 ? new NotYet() : new Disagreeing();
    }
    return part > whole ? new Disagreeing() : new Share(part, whole);
  }

  /** The lower of the two in the middle where they are even in number. */
  static Figure median(SortedMap<Integer, Long> days) {
    long all = days.values().stream().mapToLong(Long::longValue).sum();
    long passed = 0;
    for (var day : days.entrySet()) {
      passed += day.getValue();
      if (2 * passed >= all) {
        return new Median(day.getKey(), all);
      }
    }
    return new NotYet();
  }
}
