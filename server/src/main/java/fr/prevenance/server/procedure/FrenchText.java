package fr.prevenance.server.procedure;

import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Values as French people read them: « 1 234,50 € », « 1er avril 2025 », « oui ». */
public final class FrenchText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
  private static final DateTimeFormatter FIRST =
      DateTimeFormatter.ofPattern("d'er' MMMM yyyy", Locale.FRANCE);

  private FrenchText() {}

  /** A value with its unit; what is not known says so. */
  public static String of(Value value) {
    return switch (value) {
      case Value.Number number -> number(number);
      case Value.Bool bool -> bool.isTrue() ? "oui" : "non";
      case Value.Text text -> text.text();
      case Value.Date date -> of(date.day());
      case Value.NotApplicable none -> "sans objet";
      case Value.Undefined unknown -> "non connu";
    };
  }

  public static String of(LocalDate day) {
    return (day.getDayOfMonth() == 1 ? FIRST : DAY).format(day);
  }

  /** An amount of money, without cents when there are none. */
  public static String euros(long cents) {
    return decimal(BigDecimal.valueOf(cents, 2), cents % 100 == 0 ? 0 : 2) + "\u00a0€";
  }

  /** As it fills the field of a form. */
  static String input(Value value) {
    return switch (value) {
      case Value.Number number -> decimal(BigDecimal.valueOf(number.number()), 0);
      case Value.Date date -> date.day().toString();
      case Value.NotApplicable none -> "";
      case Value.Undefined unknown -> "";
      case Value.Bool bool -> of(bool);
      case Value.Text text -> text.text();
    };
  }

  private static String number(Value.Number number) {
    return decimal(BigDecimal.valueOf(number.number()), 0) + unit(number.unit());
  }

  private static String unit(Optional<String> unit) {
    return unit.filter(name -> !name.isEmpty()).map(name -> "\u00a0" + name).orElse("");
  }

  private static String decimal(BigDecimal number, int leastDigits) {
    var format = NumberFormat.getNumberInstance(Locale.FRANCE);
    format.setMinimumFractionDigits(leastDigits);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }
}
