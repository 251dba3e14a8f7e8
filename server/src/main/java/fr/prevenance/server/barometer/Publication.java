package fr.prevenance.server.barometer;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A period that a body has published.
 *
 * @param last included
 * @param withdrawnAt empty: everybody sees it
 */
public record Publication(
    UUID id,
    YearMonth first,
    YearMonth last,
    Published content,
    Instant publishedAt,
    Optional<Instant> withdrawnAt) {

  public boolean isVisible() {
    return withdrawnAt.isEmpty();
  }
}
