package fr.prevenance.server.portal.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The span of a fact, {@code mois M-4 à M-2}, in months and years that people know. */
final class AskedPeriod {
  private static final Pattern MONTHS = Pattern.compile("mois M(?:-(\\d+))? à M(?:-(\\d+))?");
  private static final Pattern YEAR = Pattern.compile("année N(?:-(\\d+))?");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

  private AskedPeriod() {}

  /** Empty for a fact of one day, which is today. */
  static Optional<String> words(String period, LocalDate day) {
    if (period.startsWith("jour")) {
      return Optional.empty();
    }
    String months =
        MONTHS
            .matcher(period)
            .replaceAll(span ->
                "de %s à %s".formatted(month(day, span.group(1)), month(day, span.group(2))));
    String years =
        YEAR.matcher(months).replaceAll(year -> "année " + (day.getYear() - back(year.group(1))));
    return Optional.of(
        years
            .replace("mois en cours", MONTH.format(day))
            .replace("année en cours", "année " + day.getYear()));
  }

  private static String month(LocalDate day, @Nullable String back) {
    return MONTH.format(day.minusMonths(back(back)));
  }

  private static int back(@Nullable String number) {
    return number == null ? 0 : Integer.parseInt(number);
  }
}
