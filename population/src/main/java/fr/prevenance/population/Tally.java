package fr.prevenance.population;

import java.util.EnumMap;
import java.util.Map;

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

  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private long amountInCents;

  /** One more who is not entitled, of whom nothing else is said. */
  public void addNotEligible() {
    counts.merge(Kind.NOT_ELIGIBLE, 1L, Math::addExact);
  }

  public void add(Outcome outcome) {
    counts.merge(Kind.of(outcome), 1L, Math::addExact);
    if (outcome instanceof Outcome.Eligible eligible) {
      amountInCents = Math.addExact(amountInCents, eligible.amountInCents().orElse(0));
    }
  }

  /** Adds all that another tally counted. */
  public void merge(Tally other) {
    other.counts.forEach((kind, count) -> counts.merge(kind, count, Math::addExact));
    amountInCents = Math.addExact(amountInCents, other.amountInCents);
  }

  public long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  public long eligible() {
    return count(Kind.ELIGIBLE_CERTAIN)
        + count(Kind.ELIGIBLE_PROBABLE)
        + count(Kind.ELIGIBLE_POSSIBLE);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Sum of the amounts of the eligible, in cents. */
  public long amountInCents() {
    return amountInCents;
  }
}
