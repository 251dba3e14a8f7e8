package fr.prevenance.territory;

import java.time.LocalDate;

/**
 * What decides a territory: the same options give the same files, byte by byte.
 *
 * @param people number of residents, at least 50
 * @param date day the territory is looked at; 2025 or 2026, the years whose law {@code truth} knows
 */
public record TerritoryOptions(int people, long seed, LocalDate date) {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  public TerritoryOptions {
    if (people < 50 || people > 900_000) {
      throw new IllegalArgumentException(
          "Le territoire compte de 50 à 900 000 personnes ; demandé : " + people + ".");
    }
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "La date du territoire va du " + FIRST + " au " + LAST + " ; demandée : " + date + ".");
    }
  }
}
