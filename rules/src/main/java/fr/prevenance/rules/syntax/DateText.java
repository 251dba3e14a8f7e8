package fr.prevenance.rules.syntax;

import java.time.LocalDate;
import java.util.Optional;

/** Dates as rules write them. */
public final class DateText {
  private DateText() {}

  /** Reads {@code JJ/MM/AAAA}, or {@code MM/AAAA} for the first of the month. */
  public static Optional<LocalDate> parse(String text) {
    return Literals.dateAlone(text);
  }
}
