package fr.prevenance.rules.syntax;

/** Which characters make up names and units. */
final class Letters {
  private static final String SYMBOLS = "',°€$%²_\"«»";

  private Letters() {}

  /** Blanks that separate words; the line break is not one. */
  static boolean isBlank(char c) {
    return c == '\t'
        || c == ' '
        || c != '\n' && c != '\r' && (Character.isSpaceChar(c) || c == '\ufeff');
  }

  static boolean startsName(char c) {
    return c == '$' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isAccented(c);
  }

  /** Begins a word after a blank: anything of a name but a sign, which would be an operator. */
  static boolean startsWord(char c) {
    return startsName(c) || isDigit(c) || SYMBOLS.indexOf(c) >= 0;
  }

  static boolean continuesWord(char c) {
    return startsWord(c) || c == '-' || c == '+';
  }

  static boolean startsUnit(char c) {
    return startsName(c)
        || c == '°'
        || c == '%'
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAccented(char c) {
    return c >= 'À' && c <= 'ſ';
  }
}
