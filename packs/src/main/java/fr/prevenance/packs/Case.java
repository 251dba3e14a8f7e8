package fr.prevenance.packs;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One example of {@code cas.yaml}: a person in words, the facts, and what must come out.
 *
 * @param expected {@code éligible}, {@code non éligible}, {@code à compléter}
 * @param amount expected amount in cents
 */
public record Case(
    String description,
    LocalDate date,
    Map<String, Value> facts,
    String expected,
    Optional<Long> amount,
    Optional<String> certainty) {
  public Case {
    facts = Map.copyOf(facts);
  }
}
