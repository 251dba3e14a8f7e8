package fr.prevenance.population;

import java.util.Arrays;

/**
 * Anonymous counts of outcomes: all that remains of those found not eligible. Not safe for many
 * threads: each counts in its own, then they are merged.
 */
public final class Tally {

  /** Kinds of outcome, by their certainty when eligible. */
  public enum Kind {
    ELIGIBLE_CERTAIN,
    ELIGIBLE_PROBABLE,
    ELIGIBLE_POSSIBLE,
    TO_COMPLETE,
    NOT_ELIGIBLE,
    FAILED;

    static Kind of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Eligible eligible ->
            switch (eligible.certainty()) {
              case CERTAIN -> ELIGIBLE_CERTAIN;
              case PROBABLE -> ELIGIBLE_PROBABLE;
              case POSSIBLE -> ELIGIBLE_POSSIBLE;
            };
        case Outcome.ToComplete toComplete -> TO_COMPLETE;
        case Outcome.NotEligible refused -> NOT_ELIGIBLE;
        case Outcome.Failed failed -> FAILED;
      };
    }
  }

  private final long[] counts = new long[Kind.values().length];
  private long amountInCents;

  public void add(Outcome outcome) {
    counts[Kind.of(outcome).ordinal()]++;
    if (outcome instanceof Outcome.Eligible eligible) {
      amountInCents = Math.addExact(amountInCents, eligible.amountInCents().orElse(0));
    }
  }

  /** Adds all that another tally counted. */
  public void merge(Tally other) {
    Arrays.setAll(counts, kind -> counts[kind] + other.counts[kind]);
    amountInCents = Math.addExact(amountInCents, other.amountInCents);
  }

  public long count(Kind kind) {
    return counts[kind.ordinal()];
  }

  public long eligible() {
    return count(Kind.ELIGIBLE_CERTAIN)
        + count(Kind.ELIGIBLE_PROBABLE)
        + count(Kind.ELIGIBLE_POSSIBLE);
  }

  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** Sum of the amounts of the eligible, in cents. */
  public long amountInCents() {
    return amountInCents;
  }
}
