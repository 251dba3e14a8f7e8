package fr.prevenance.server.privacy;

import fr.prevenance.server.startup.ConfigurationRefused;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an objection is remembered: 12 to 24 months (CRPA R114-9-7). */
@Component
final class ObjectionRetention {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 24;

  private final int months;

  ObjectionRetention(@Value("${prevenance.oppositions.mois:24}") int months) {
    if (months < SHORTEST || months > LONGEST) {
      throw new ConfigurationRefused(
          "La propriété prevenance.oppositions.mois vaut %d. L’article R114-9-7 du CRPA demande de 12 à 24 mois."
              .formatted(months));
    }
    this.months = months;
  }

  /** First day on which the objection is no longer kept. */
  LocalDate expiryOf(LocalDate recordedOn) {
    return recordedOn.plusMonths(months);
  }
}
