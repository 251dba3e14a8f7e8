package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.NumberText;
import java.util.regex.Pattern;

/**
 * Values as the reference engine mixes them: booleans count 0 or 1, what is not applicable counts
 * 0, texts are read as numbers or joined.
 */
final class Loose {
  private static final Pattern DATE = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final int MAX_TEXT = 100_000;

  private Loose() {}

  static double number(Result value) {
    return switch (value.sort()) {
      case NUMBER, BOOLEAN -> value.number();
      case NOT_APPLICABLE -> 0;
      case TEXT, DATE -> read(written(value).strip());
      case UNDEFINED -> Double.NaN;
    };
  }

  private static double read(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.equals("Infinity") || text.equals("+Infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    if (text.equals("-Infinity")) {
      return Double.NEGATIVE_INFINITY;
    }
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  static boolean isText(Result value) {
    return value.sort() == Result.Sort.TEXT || value.sort() == Result.Sort.DATE;
  }

  /** Neither zero, nor empty, nor {@code non}. */
  static boolean isTruthy(Result value) {
    return switch (value.sort()) {
      case NUMBER, BOOLEAN -> value.number() != 0 && !Double.isNaN(value.number());
      case TEXT -> !value.text().isEmpty();
      case DATE -> true;
      case NOT_APPLICABLE, UNDEFINED -> false;
    };
  }

  static boolean looksLikeDate(Result value) {
    return value.sort() == Result.Sort.DATE
        || value.sort() == Result.Sort.TEXT && DATE.matcher(value.text()).matches();
  }

  /** One text after the other: a chain of them may double at each step. */
  static String joined(Result first, Result second) {
    return bounded(new StringBuilder(written(first)).append(written(second))).toString();
  }

  static StringBuilder bounded(StringBuilder text) {
    if (text.length() > MAX_TEXT) {
      throw new EvaluationFault(
          "texte-trop-long", "Le calcul donne un texte de plus de " + MAX_TEXT + " caractères.");
    }
    return text;
  }

  static String written(Result value) {
    return switch (value.sort()) {
      case UNDEFINED -> "undefined";
      case NOT_APPLICABLE -> "null";
      case NUMBER -> NumberText.of(value.number());
      case BOOLEAN -> value.isTrue() ? "true" : "false";
      case TEXT -> value.text();
      case DATE -> Days.text(value.day());
    };
  }
}
