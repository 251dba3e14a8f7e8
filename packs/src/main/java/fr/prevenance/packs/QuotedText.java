package fr.prevenance.packs;

/** A text as YAML reads it back, whatever it holds: between double quotes, on one line. */
final class QuotedText {
  private QuotedText() {}

  static String of(String text) {
    return '"' + inside(text) + '"';
  }

  /** For a place that stands between double quotes already. */
  static String inside(String text) {
    StringBuilder quoted = new StringBuilder();
    text.strip().codePoints().forEach(point -> append(quoted, point));
    return quoted.toString();
  }

  private static void append(StringBuilder quoted, int point) {
    switch (point) {
      case '"', '\\' -> quoted.append('\\').appendCodePoint(point);
      case '\n', '\r', '\t', 0x85, 0x2028, 0x2029 -> quoted.append(' ');
      default -> {
        // What YAML does not allow as it is: other control characters, halves of pairs, marks.
        if (Character.isISOControl(point) || !Character.isDefined(point) || point == 0xFEFF) {
          quoted.append(' ');
        } else if (Character.getType(point) != Character.SURROGATE) {
          quoted.appendCodePoint(point);
        }
      }
    }
  }
}
