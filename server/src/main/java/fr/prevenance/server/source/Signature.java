package fr.prevenance.server.source;

/** How a file begins. */
enum Signature {
  EMPTY,
  UTF_16,
  UTF_8,
  NONE;

  static final int UTF_8_LENGTH = 3;

  static Signature of(byte[] content) {
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
      return UTF_16;
    }
    boolean isMarked = startsWith(content, 0xEF, 0xBB, 0xBF);
    if (isBlank(content, isMarked ? UTF_8_LENGTH : 0)) {
      return EMPTY;
    }
    return isMarked ? UTF_8 : NONE;
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte[] content, int from) {
    for (int i = from; i < content.length; i++) {
      if (content[i] != ' ' && content[i] != '\n' && content[i] != '\r' && content[i] != '\t') {
        return false;
      }
    }
    return true;
  }
}
