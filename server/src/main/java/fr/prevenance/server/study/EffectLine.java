package fr.prevenance.server.study;

import java.util.List;
import java.util.OptionalLong;

/**
 * A line of {@code effets.csv}.
 *
 * @param place code of a département, « inconnu » or « ensemble »
 * @param counts in the order of the columns; empty where secret
 * @param cents the same for money; none where the right has no amount
 */
public record EffectLine(
    String right, String place, List<OptionalLong> counts, List<OptionalLong> cents) {
  static final String WHOLE = "ensemble";

  public EffectLine {
    counts = List.copyOf(counts);
    cents = List.copyOf(cents);
  }

  public boolean isWhole() {
    return place.equals(WHOLE);
  }

  public OptionalLong entitledBefore() {
    return counts.get(0);
  }

  public OptionalLong entitledAfter() {
    return counts.get(1);
  }

  public OptionalLong winners() {
    return counts.get(2);
  }

  public OptionalLong losers() {
    return counts.get(3);
  }

  public OptionalLong unknown() {
    return counts.get(4);
  }

  public boolean hasAmount() {
    return !cents.isEmpty();
  }

  public OptionalLong costBefore() {
    return cents.get(0);
  }

  public OptionalLong costAfter() {
    return cents.get(1);
  }

  public OptionalLong gains() {
    return cents.get(2);
  }

  public OptionalLong losses() {
    return cents.get(3);
  }

  /** What it costs more, or less if below zero; empty where one of the two costs is secret. */
  public OptionalLong costMore() {
    return costBefore().isPresent() && costAfter().isPresent()
        ? OptionalLong.of(costAfter().getAsLong() - costBefore().getAsLong())
        : OptionalLong.empty();
  }
}
