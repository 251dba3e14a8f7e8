package fr.prevenance.packs;

import java.util.Optional;

/**
 * An example of {@code cas.yaml} replayed.
 *
 * @param obtained {@code éligible}, {@code non éligible}, {@code à compléter} or {@code en erreur}
 * @param amount obtained amount in cents
 * @param deciding the first condition that does not hold, for who is not entitled
 * @param explanation the reasons in French, one rule a line, indented by depth; or the failure
 */
public record CaseResult(
    Case example,
    String obtained,
    Optional<Long> amount,
    Optional<String> certainty,
    Optional<String> deciding,
    String explanation) {

  /** Whether the outcome is the one expected, with the amount and certainty the case states. */
  public boolean passed() {
    return obtained.equals(example.expected())
        && (example.amount().isEmpty() || example.amount().equals(amount))
        && (example.certainty().isEmpty() || example.certainty().equals(certainty));
  }
}
