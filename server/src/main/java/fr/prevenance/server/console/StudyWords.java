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

  /** « 1 200 € de plus ». */
  static String difference(long cents) {
    return cents == 0
        ? "sans changement"
        : euros(Math.abs(cents)) + (cents > 0 ? " de plus" : " de moins");
  }

  static String step(StepLine line) {
    if (line.from().isEmpty()) {
      return "Montant inconnu, ou aucun";
    }
    long from = line.from().getAsLong();
    if (line.below().isEmpty()) {
      return "%d € ou plus".formatted(from);
    }
    String below = "moins de %d €".formatted(line.below().getAsLong());
    return from == 0 ? capital(below) : "De %d € à %s".formatted(from, below);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.FRANCE) + text.substring(1);
  }

  /** In the middle of a sentence: an acronym stays as it is. */
  static String inside(String title) {
    boolean isWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return isWord ? title.substring(0, 1).toLowerCase(Locale.FRANCE) + title.substring(1) : title;
  }

  /** Of a kind of person or group: its first word bears the mark, and the adjective of some. */
  static String plural(String unit) {
    return switch (unit) {
      case "foyer fiscal" -> "foyers fiscaux";
      case "" -> "cas";
      default -> unit.replaceFirst("(?<!s)(?= |$)", "s");
    };
  }

  /** What the amount of a right is, and for how long. */
  static String money(Right right) {
    return money(right.sense()) + right.per().map(per -> " " + period(per)).orElse("");
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
