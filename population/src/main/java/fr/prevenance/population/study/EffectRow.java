package fr.prevenance.population.study;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a reform of one right does in one place, as it may be published.
 *
 * @param departement its code, or « inconnu »; empty for the whole population
 * @param counts of persons or groups; empty where it is secret
 * @param cents the same for money, where the right has an amount
 */
public record EffectRow(
    String right,
    Optional<String> departement,
    Map<Measure, OptionalLong> counts,
    Map<Amount, OptionalLong> cents) {

  public EffectRow {
    counts = new EnumMap<>(counts);
    cents = cents.isEmpty() ? Map.of() : new EnumMap<>(cents);
  }

  /** Whether the right has an amount: else there are no sums, secret or not. */
  public boolean hasAmount() {
    return !cents.isEmpty();
  }

  public OptionalLong of(Measure measure) {
    return counts.getOrDefault(measure, OptionalLong.empty());
  }

  public OptionalLong of(Amount amount) {
    return cents.getOrDefault(amount, OptionalLong.empty());
  }
}
