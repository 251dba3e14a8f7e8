package fr.prevenance.server.procedure;

import java.time.LocalDate;

/**
 * A datum that the proposal rests on, as the person reads it.
 *
 * @param value in French, with its unit
 * @param source title of the source, or that it is the person's own correction
 * @param asOf day the source was up to date
 * @param expiresOn first day on which it may no longer be kept
 */
public record UsedDatum(
    String title,
    String value,
    String source,
    String partner,
    LocalDate asOf,
    LocalDate expiresOn,
    boolean isCorrected) {

  /** « 15 septembre 2025 ». */
  public String asOfDay() {
    return FrenchText.of(asOf);
  }

  /** « 1er octobre 2026 ». */
  public String expiryDay() {
    return FrenchText.of(expiresOn);
  }
}
