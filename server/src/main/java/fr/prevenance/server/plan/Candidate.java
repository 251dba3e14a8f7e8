package fr.prevenance.server.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A practice that is missing and that the plan does not see to.
 *
 * @param doneBefore an action was done before the diagnosis, which does not see it yet
 */
public record Candidate(
    int number, String title, Level gain, Level effort, Optional<LocalDate> doneBefore) {

  /**
   * What to begin with: the greatest gain for the effort, gain ÷ effort compared exactly; of equals
   * the greatest gain; of equals still, the number of the sheet.
   */
  public static final Comparator<Candidate> ORDER =
      ((Comparator<Candidate>) Candidate::compareWorth)
          .thenComparing(Candidate::gain, Comparator.reverseOrder())
          .thenComparingInt(Candidate::number);

  /** Products instead of quotients: no rounding decides. */
  private static int compareWorth(Candidate one, Candidate other) {
    return Integer.compare(
        other.gain.quarters() * one.effort.quarters(),
        one.gain.quarters() * other.effort.quarters());
  }
}
