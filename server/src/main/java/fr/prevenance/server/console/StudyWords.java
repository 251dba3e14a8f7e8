package fr.prevenance.server.console;

import fr.prevenance.server.study.StepLine;
import fr.prevenance.server.study.StudyAbout.Right;
import java.util.Locale;
import java.util.OptionalLong;

/** Numbers of a study as people read them. */
final class StudyWords {
  static final String SECRET = "secret";
  private static final long EURO = 100;

  private StudyWords() {}

  static String number(long number) {
    return String.format(Locale.FRANCE, "%,d", number);
  }

  static String number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : SECRET;
  }

  /** To the euro. */
  static String euros(long cents) {
    return number(Math.round((double) cents / EURO)) + " €";
  }

  static String euros(OptionalLong cents) {
    return cents.isPresent() ? euros(cents.getAsLong()) : SECRET;
  }

  /** With its sign, also above zero. */
  static String signed(long cents) {
    return (cents > 0 ? "+ " : cents < 0 ? "− " : "") + euros(Math.abs(cents));
  }

  static String signed(OptionalLong cents) {
    return cents.isPresent() ? signed(cents.getAsLong()) : SECRET;
  }

  static String step(StepLine line) {
    if (line.from().isEmpty()) {
      return "montant inconnu, ou aucun";
    }
    long from = line.from().getAsLong();
    if (line.below().isEmpty()) {
      return "%d € ou plus".formatted(from);
    }
    return from == 0
        ? "moins de %d €".formatted(line.below().getAsLong())
        : "de %d à %d €".formatted(from, line.below().getAsLong());
  }

  /** What the amount of a right is, and for how long. */
  static String money(Right right) {
    return money(right.sense()) + right.per().map(per -> " (" + period(per) + ")").orElse("");
  }

  /** « par mois », but « une fois ». */
  static String period(String per) {
    return per.startsWith("une ") ? per : "par " + per;
  }

  private static String money(String sense) {
    return switch (sense) {
      case "owed" -> "À payer par les personnes";
      case "saved" -> "Économisé par les personnes";
      default -> "Coût";
    };
  }
}
