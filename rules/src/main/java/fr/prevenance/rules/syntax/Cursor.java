package fr.prevenance.rules.syntax;

/** A position moving through the text of one expression. */
final class Cursor {
  private static final char END = '\0';
  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  char peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  boolean skipBlanks() {
    int start = position;
    while (Letters.isBlank(peek())) {
      position++;
    }
    return position > start;
  }

  boolean take(String token) {
    boolean here = text.startsWith(token, position);
    position += here ? token.length() : 0;
    return here;
  }
}
