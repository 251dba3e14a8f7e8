package fr.prevenance.server.detection;

import java.util.Map;

/**
 * What a run came to for one right: counters only, never anything about anybody.
 *
 * @param cases cases examined; the sum of all the outcomes below
 * @param eligible entitled and kept
 * @param toComplete kept apart until facts are known
 * @param failed the rules failed: held for an agent
 * @param forAgentOnly of those eligible, how many no machine may write to
 * @param unreachable of those eligible, how many have no e-mail address
 * @param undecidedExcluded incomplete or failed, and not kept for the reason of an exclusion
 * @param excluded entitled, or perhaps where identities are ambiguous, and not kept, by {@link
 *     Exclusion#key()}
 * @param destroyed people whose data were destroyed at the end, by reason in French
 */
public record Tally(
    int cases,
    int eligible,
    int toComplete,
    int failed,
    int notEligible,
    int undecidedExcluded,
    int forAgentOnly,
    int unreachable,
    Map<String, Integer> excluded,
    Map<String, Integer> destroyed) {
  /** Nothing examined. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());

  public Tally {
    excluded = Map.copyOf(excluded);
    destroyed = Map.copyOf(destroyed);
  }
}
