package fr.prevenance.packs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Dates as packs write them: {@code JJ/MM/AAAA}. */
public final class FrenchDate {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private FrenchDate() {}

  public static String text(LocalDate day) {
    return FORM.format(day);
  }

  /** Empty when the text has another form or names a day that does not exist. */
  static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text, FORM));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
