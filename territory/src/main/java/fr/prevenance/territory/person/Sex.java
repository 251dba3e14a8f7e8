package fr.prevenance.territory.person;

/** Sex on the birth certificate, in the letters and words partners use. */
public enum Sex {
  FEMALE("F", "female", "2"),
  MALE("M", "male", "1");

  private final String letter;
  private final String word;
  private final String digit;

  Sex(String letter, String word, String digit) {
    this.letter = letter;
    this.word = word;
    this.digit = digit;
  }

  /** {@code F} or {@code M}. */
  public String letter() {
    return letter;
  }

  /** As FranceConnect says it. */
  public String word() {
    return word;
  }

  /** As INSEE says it: 1 for men, 2 for women. */
  public String digit() {
    return digit;
  }

  public Sex other() {
    return this == MALE ? FEMALE : MALE;
  }
}
