package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is known of one household on one day.
 *
 * @param date the day of evaluation (reserved rule {@code date d'évaluation})
 * @param answers known values by public rule name; a rule that is absent is undefined, and so is
 *     one mapped to {@link Value.Undefined}
 */
public record Situation(LocalDate date, Map<String, Value> answers) {
  public Situation {
    answers = Map.copyOf(answers);
  }
}
