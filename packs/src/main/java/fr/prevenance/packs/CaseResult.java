package fr.prevenance.packs;

import java.util.List;
import java.util.Optional;

/**
 * An example of {@code cas.yaml} replayed.
 *
 * @param obtained {@code éligible}, {@code non éligible}, {@code à compléter} or {@code en erreur}
 * @param amount obtained amount in cents
 * @param deciding the first condition that does not hold, for who is not entitled: {@link
 *     FailingCondition}
 * @param differences what the example states and did not come out, each in one French sentence
 * @param explanation the reasons in French, one rule a line, indented by depth; or the failure
 */
public record CaseResult(
    Case example,
    String obtained,
    Optional<Long> amount,
    Optional<String> certainty,
    Optional<String> deciding,
    List<String> differences,
    String explanation) {
  public CaseResult {
    differences = List.copyOf(differences);
  }

  /** Whether everything that the example states came out. */
  public boolean passed() {
    return differences.isEmpty();
  }
}
