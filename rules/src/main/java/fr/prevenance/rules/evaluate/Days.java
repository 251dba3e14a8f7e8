package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.DateArithmetic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as values: dates, and in loose evaluation texts that read as dates. */
final class Days {
  private static final DateTimeFormatter AS_IN_RULES = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4})");

  private Days() {}

  static String text(LocalDate day) {
    return AS_IN_RULES.format(day);
  }

  /** A day since 1970 as the value of a step; an error if it is none. */
  static Result result(long day, Missing missing) {
    if (day == DateArithmetic.NO_DATE) {
      throw new EvaluationFault(
          "date-hors-limites", "Le calcul donne une date hors des années 0 à 9999.");
    }
    return Result.date(LocalDate.ofEpochDay(day)).with(missing);
  }

  static boolean isDay(Result value) {
    return value.sort() == Result.Sort.DATE || parse(value.text()).isPresent();
  }

  static LocalDate of(Result value) {
    if (value.sort() == Result.Sort.DATE) {
      return value.day();
    }
    return parse(value.text())
        .orElseThrow(() ->
            new EvaluationFault("date-impossible", "« " + value.text() + " » n'est pas une date."));
  }

  private static Optional<LocalDate> parse(String text) {
    var match = WRITTEN.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int day = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(match.group(3)), Integer.parseInt(match.group(2)), day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
