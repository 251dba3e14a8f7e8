package fr.prevenance.packs;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example of {@code cas.yaml}: people in words, what is known of them, what must come out.
 *
 * @param expected {@code éligible}, {@code non éligible}, {@code à compléter}
 * @param amount expected amount in cents
 * @param condition title of the first condition that must fail: {@link FailingCondition}
 * @param missing facts that must be asked for, in any order; empty where the example does not say
 * @param rules values that rules must come to, by full name; not applicable and unknown included
 * @param calculation the arithmetic, written out for who checks it by hand
 */
public record Case(
    String description,
    Subject subject,
    String expected,
    Optional<Long> amount,
    Optional<String> certainty,
    Optional<String> condition,
    List<String> missing,
    Map<String, Value> rules,
    Optional<String> calculation) {
  public Case {
    missing = List.copyOf(missing);
    rules = Map.copyOf(rules);
  }

  public LocalDate date() {
    return subject.date();
  }
}
