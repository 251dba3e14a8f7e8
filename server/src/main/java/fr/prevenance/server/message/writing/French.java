package fr.prevenance.server.message.writing;

import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days, amounts and facts as French readers write them. */
final class French {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
  private static final char NO_BREAK_SPACE = '\u00a0';

  private French() {}

  /** {@code 1er octobre 2025}. */
  static String day(LocalDate day) {
    String written = DAY.format(day);
    return day.getDayOfMonth() == 1 ? written.replaceFirst("^1", "1er") : written;
  }

  /** {@code 194 €}, or {@code 194,50 €} when there are cents. */
  static String euros(long cents) {
    return number(BigDecimal.valueOf(cents, 2), cents % 100 == 0 ? 0 : 2) + NO_BREAK_SPACE + '€';
  }

  /** A fact, its unit included. */
  static String value(Value value, Optional<String> unit) {
    return switch (value) {
      case Value.Number(double number, Optional<String> own) ->
          number(BigDecimal.valueOf(number), 0)
              + own.or(() -> unit).map(symbol -> NO_BREAK_SPACE + symbol).orElse("");
      case Value.Bool(boolean isTrue) -> isTrue ? "oui" : "non";
      case Value.Text(String text) -> text;
      case Value.Date(LocalDate day) -> day(day);
      case Value.NotApplicable() -> "sans objet";
      case Value.Undefined() -> "inconnu";
    };
  }

  private static String number(BigDecimal number, int leastDecimals) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
