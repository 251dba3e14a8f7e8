package fr.prevenance.rules.explain;

import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Values as French readers expect them: {@code 1 234,50 €}, {@code 1er avril 2025}. */
public final class FrenchFormat {
  private static final char THOUSANDS = '\u202f';
  private static final char BEFORE_UNIT = '\u00a0';
  private static final int CENTS = 2;
  private static final int PRECISE = 4;

  /** Below it, the decimal digits of a whole double are those of the integer. */
  private static final double GREATEST_WHOLE = 1e15;

  /** Units that are words; symbols and compound units do not change. */
  private static final Map<String, String> PLURALS =
      Map.of(
          "an", "ans",
          "an révolu", "ans révolus",
          "année", "années",
          "trimestre", "trimestres",
          "semaine", "semaines",
          "jour", "jours",
          "enfant", "enfants",
          "personne", "personnes",
          "part", "parts",
          "point", "points");

  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
  private static final DateTimeFormatter AS_IN_RULES = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private FrenchFormat() {}

  /** For explanations: up to four decimals, two for money; days in full, words in the plural. */
  public static String value(Value value) {
    return switch (value) {
      case Value.Date(var day) -> date(day);
      case Value.Number(var number, var unit) ->
          number(number, unit.map(one -> agreed(number, one)).orElse(""), PRECISE);
      default -> format(value, PRECISE);
    };
  }

  /** In French the plural begins at two. */
  private static String agreed(double number, String unit) {
    return Math.abs(number) < 2 ? unit : PLURALS.getOrDefault(unit, unit);
  }

  /** For texts computed by rules: up to two decimals; days as JJ/MM/AAAA. */
  public static String rounded(Value value) {
    return format(value, CENTS);
  }

  /** {@code 1er avril 2025}. */
  public static String date(LocalDate day) {
    var number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    return number + " " + MONTH_AND_YEAR.format(day);
  }

  private static String format(Value value, int decimals) {
    return switch (value) {
      case Value.Number(var number, var unit) -> number(number, unit.orElse(""), decimals);
      case Value.Bool(var yes) -> yes ? "oui" : "non";
      case Value.Text(var text) -> text;
      case Value.Date(var day) -> AS_IN_RULES.format(day);
      case Value.NotApplicable _ -> "Non applicable";
      case Value.Undefined _ -> "Pas encore défini";
    };
  }

  private static String number(double number, String unit, int decimals) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    var digits =
        isWhole(number) && !unit.equals("%")
            ? grouped(Long.toString(Math.abs((long) number)), number < 0)
            : decimal(number, unit, decimals);
    return unit.isEmpty() ? digits : digits + BEFORE_UNIT + unit;
  }

  /** Few enough digits for a double to hold them all; most numbers told are of this kind. */
  private static boolean isWhole(double number) {
    return Math.abs(number) < GREATEST_WHOLE && number == Math.rint(number);
  }

  private static String decimal(double number, String unit, int decimals) {
    boolean money = decimals == CENTS ? unit.equals("€") : unit.startsWith("€");
    // A percentage is written as a share and then moved: its digits may differ in the last place.
    var exact =
        unit.equals("%")
            ? BigDecimal.valueOf(number / 100).movePointRight(2)
            : BigDecimal.valueOf(number);
    var rounded =
        exact.setScale(money ? CENTS : decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    int shown = money && number != Math.rint(number) ? CENTS : Math.max(0, rounded.scale());
    var plain = rounded.setScale(shown, RoundingMode.UNNECESSARY);
    return grouped(plain.abs().toPlainString().replace('.', ','), plain.signum() < 0);
  }

  private static String grouped(String digits, boolean isNegative) {
    int comma = digits.indexOf(',');
    int whole = comma < 0 ? digits.length() : comma;
    var grouped = new StringBuilder(digits);
    for (int at = whole - 3; at > 0; at -= 3) {
      grouped.insert(at, THOUSANDS);
    }
    return isNegative ? grouped.insert(0, '-').toString() : grouped.toString();
  }
}
