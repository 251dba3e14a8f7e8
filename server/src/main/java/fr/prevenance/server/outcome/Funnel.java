package fr.prevenance.server.outcome;

import java.util.List;

/**
 * What became of the people of one campaign, from found to helped; counters only.
 *
 * @param steps in the order of the chain, each with the people who came that far
 * @param excluded entitled people who are not written to, by reason
 * @param unreached people of the campaign whom no message reached, by reason
 * @param declined what people answered other than yes
 */
public record Funnel(
    List<Count> steps, List<Count> excluded, List<Count> unreached, List<Count> declined) {

  public Funnel {
    steps = List.copyOf(steps);
    excluded = List.copyOf(excluded);
    unreached = List.copyOf(unreached);
    declined = List.copyOf(declined);
  }

  /**
   * @param key stable, for programs and tests
   * @param label in French
   */
  public record Count(String key, String label, int people) {}

  /** Share of the people found, in whole per cent; 0 when nobody was found. */
  public int percentOfFound(Count count) {
    int found = steps.getFirst().people();
    return found == 0 ? 0 : Math.round(100f * count.people() / found);
  }
}
