package fr.prevenance.server.diagnosis;

import java.time.Instant;
import java.util.Map;

/** What a body sees of the comparison: only those that are in it see it. */
public sealed interface ComparisonSeen {

  /** It has not agreed. */
  record Apart() implements ComparisonSeen {}

  /**
   * It has agreed, and is in no comparison that is shown today.
   *
   * @param hasRates false: none of its diagnoses of the whole structure is closed
   */
  record Waiting(Instant agreedAt, boolean hasRates) implements ComparisonSeen {}

  /**
   * @param own what the body counts for, by number of lever; 0 is the whole
   */
  record Shown(Instant agreedAt, Comparison comparison, Map<Integer, Integer> own)
      implements ComparisonSeen {
    public Shown {
      own = Map.copyOf(own);
    }
  }
}
