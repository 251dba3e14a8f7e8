package fr.prevenance.population.detection;

import fr.prevenance.population.Outcome;
import java.util.List;

/**
 * What one right comes to for one person or group who is not found not entitled: those leave no
 * trace but a count.
 *
 * @param cluster of the subject
 * @param id of the subject in its table
 * @param reasons of who is entitled: titles of the conditions met, as the right words them
 * @param outcome never {@link Outcome.NotEligible}
 */
public record Finding(long cluster, long id, Outcome outcome, List<String> reasons) {
  public Finding {
    reasons = List.copyOf(reasons);
    if (outcome instanceof Outcome.NotEligible) {
      throw new IllegalArgumentException("Nothing is kept of who is not entitled");
    }
  }
}
