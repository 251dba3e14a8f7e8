package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.RuleName;

/** Finds how far a name or a unit goes in a text. */
public final class NameScanner {
  private NameScanner() {}

  /** Whether the whole text is one dotted name. */
  public static boolean isName(String text) {
    return !text.isEmpty() && endOfName(text, 0) == text.length();
  }

  /** Whether the whole text is one unit. */
  public static boolean isUnit(String text) {
    return !text.isEmpty() && endOfUnit(text, 0) == text.length();
  }

  /** End of the dotted name that starts at {@code from}, or {@code from} if none does. */
  static int endOfName(String text, int from) {
    int end = endOfSegment(text, from);
    while (end > from && text.startsWith(RuleName.SEPARATOR, end)) {
      int next = end + RuleName.SEPARATOR.length();
      int segment = endOfSegment(text, next);
      if (segment == next) {
        return end;
      }
      end = segment;
    }
    return end;
  }

  /**
   * End of the unit ({@code €/mois}, {@code repas par jour}) at {@code from}, else {@code from}.
   */
  static int endOfUnit(String text, int from) {
    boolean leadingSlash = from < text.length() && text.charAt(from) == '/';
    int end = endOfUnitWord(text, leadingSlash ? from + 1 : from);
    if (end == (leadingSlash ? from + 1 : from)) {
      return from;
    }
    for (int sign = afterBlanks(text, end); isUnitSign(text, sign); sign = afterBlanks(text, end)) {
      int next = endOfUnitWord(text, sign + 1);
      if (next == sign + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private static boolean isUnitSign(String text, int at) {
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '/');
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Letters.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfUnitWord(String text, int from) {
    return from < text.length() && Letters.startsUnit(text.charAt(from))
        ? endOfWords(text, from + 1)
        : from;
  }

  private static int endOfSegment(String text, int from) {
    return from < text.length() && Letters.startsName(text.charAt(from))
        ? endOfWords(text, from + 1)
        : from;
  }

  private static int endOfWords(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (Letters.continuesWord(text.charAt(at))) {
        at++;
      } else if (startsAnotherWord(text, at)) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean startsAnotherWord(String text, int at) {
    return Letters.isBlank(text.charAt(at))
        && at + 1 < text.length()
        && Letters.startsWord(text.charAt(at + 1));
  }
}
