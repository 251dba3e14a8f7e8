package fr.prevenance.population.detection;

import fr.prevenance.population.Tally;
import java.util.List;
import java.util.Map;

/**
 * What one right comes to in one batch.
 *
 * @param findings in the order of the rows
 * @param tally of all that was decided
 * @param excluded how many were not decided at all, by reason
 * @param interpreted how many of those decided were decided by the interpreter
 */
public record Detected(
    List<Finding> findings, Tally tally, Map<ExclusionReason, Long> excluded, long interpreted) {
  public Detected {
    findings = List.copyOf(findings);
    excluded = Map.copyOf(excluded);
  }
}
