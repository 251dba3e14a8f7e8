package fr.prevenance.server.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A date as partners write it: AAAA-MM-JJ, JJ/MM/AAAA, or AAAAMMJJ. An unknown day, or an unknown
 * month and day, is 00.
 */
record PartnerDate(int year, int month, int dayOfMonth) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern FRENCH = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
  private static final int EARLIEST_YEAR = 1880;

  /** Empty when it is not so written, or no such day exists. */
  static Optional<PartnerDate> read(String text) {
    var french = FRENCH.matcher(text);
    if (french.matches()) {
      return of(part(french, 3), part(french, 2), part(french, 1));
    }
    for (var pattern : new Pattern[] {ISO, COMPACT}) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return of(part(matcher, 1), part(matcher, 2), part(matcher, 3));
      }
    }
    return Optional.empty();
  }

  /** The day, when it is wholly known. */
  Optional<LocalDate> day() {
    return month == 0 || dayOfMonth == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, dayOfMonth));
  }

  boolean isAfter(LocalDate today) {
    return earliestDay().isAfter(today);
  }

  /** AAAA-MM-JJ with 00 for what is unknown. */
  String text() {
    return "%04d-%02d-%02d".formatted(year, month, dayOfMonth);
  }

  private LocalDate earliestDay() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, dayOfMonth));
  }

  private static Optional<PartnerDate> of(int year, int month, int day) {
    return year >= EARLIEST_YEAR && exists(year, month, day)
        ? Optional.of(new PartnerDate(year, month, day))
        : Optional.empty();
  }

  private static boolean exists(int year, int month, int day) {
    if (month == 0) {
      return day == 0;
    }
    try {
      return day <= YearMonth.of(year, month).lengthOfMonth();
    } catch (DateTimeException noSuchMonth) {
      return false;
    }
  }

  private static int part(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
