package fr.prevenance.packs;

import java.util.regex.Pattern;

/** Makes a value mean itself: no datum may become markup, a link, or a new line. */
final class Literal {
  private static final Pattern BLANKS =
      Pattern.compile("[ \\t\\r\\n\\x0B\\f\\u0085\\u2028\\u2029]+");

  /** Control characters, and the invisible ones that reorder or hide the text around them. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  /** CommonMark lets a backslash precede any ASCII punctuation. */
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");

  /** A telephone number or an amount is not cut at the end of a line. */
  private static final Pattern WITHIN_NUMBER = Pattern.compile("(?<=\\d) (?=\\d)");

  private Literal() {}

  /** On one line, without invisible characters. */
  static String oneLine(String value) {
    String line = BLANKS.matcher(value).replaceAll(" ");
    String visible = INVISIBLE.matcher(line).replaceAll("").strip();
    return WITHIN_NUMBER.matcher(visible).replaceAll("\u00A0");
  }

  static String markdown(String value) {
    return PUNCTUATION.matcher(oneLine(value)).replaceAll("\\\\$0");
  }
}
