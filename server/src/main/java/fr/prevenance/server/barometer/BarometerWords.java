package fr.prevenance.server.barometer;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and periods as people read them. */
public final class BarometerWords {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
  private static final int CENTS = 100;

  private BarometerWords() {}

  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** « juillet 2025 », « de mai à juillet 2025 », « de novembre 2024 à mars 2025 ». */
  public static String period(YearMonth first, YearMonth last) {
    if (first.equals(last)) {
      return month(first);
    }
    String begin =
        first.getYear() == last.getYear() ? month(first).replaceFirst(" \\d+$", "") : month(first);
    return (begin.matches("[ao].*") ? "d’" : "de ") + begin + " à " + month(last);
  }

  public static String number(long number) {
    return String.format(Locale.FRANCE, "%,d", number);
  }

  public static String percent(long percent) {
    return percent + "\u00a0%";
  }

  public static String days(int days) {
    return switch (days) {
      case 0 -> "moins d’un jour";
      case 1 -> "1 jour";
      default -> number(days) + " jours";
    };
  }

  /** To the cent. */
  public static String euros(long cents) {
    return "%s,%02d\u00a0€".formatted(number(cents / CENTS), cents % CENTS);
  }

  /** What an indicator comes to, for the body itself: small numbers are there. */
  public static String figure(Figure figure) {
    return switch (figure) {
      case Figure.Total(long number) -> number(number);
      case Figure.Share share -> percent(share.percent());
      case Figure.Median(int days, long _) -> days(days);
      case Figure.NotYet() -> "pas encore mesurable";
      case Figure.Disagreeing() -> "comptes à vérifier";
    };
  }

  /** What it was worked out of. */
  public static String base(Figure figure) {
    return switch (figure) {
      case Figure.Share(long part, long whole) -> number(part) + " sur " + number(whole);
      case Figure.Median(int _, long of) -> "sur " + number(of);
      case Figure.Total _, Figure.NotYet _, Figure.Disagreeing _ -> "";
    };
  }
}
