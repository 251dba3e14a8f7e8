package fr.prevenance.server.outcome;

import fr.prevenance.server.outcome.Funnel.Count;
import java.util.List;

/**
 * What came of one right over all the campaigns of a body that were sent; counters only.
 *
 * @param campaigns at least one
 * @param steps in the order of the chain, each with those who came that far: a person found by two
 *     campaigns counts twice
 * @param contacts how often people acted together with an agent after they had been written to
 *     about this right: somebody written to about two rights counts for both
 */
public record RightOutcome(int campaigns, List<Count> steps, int contacts) {

  public RightOutcome {
    steps = List.copyOf(steps);
  }
}
