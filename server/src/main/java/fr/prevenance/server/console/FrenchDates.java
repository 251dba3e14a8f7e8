package fr.prevenance.server.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as agents read them, in metropolitan France's time. */
public final class FrenchDates {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH'h'mm", Locale.FRENCH);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

  private FrenchDates() {}

  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(PARIS));
  }
}
