package fr.prevenance.territory.partner;

import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.PlainText;
import java.nio.charset.StandardCharsets;

/** What is wrong with a row. */
enum Damage {
  NONE,
  /** A birth date on 31 February. */
  IMPOSSIBLE_DATE,
  /** Latin-1 bytes in a file said to be UTF-8. */
  LATIN1_BYTES,
  /** UTF-8 read as Latin-1 and written again: {@code Ã©}. */
  MOJIBAKE,
  MISSING_FIELD,
  /** Words where a number belongs. */
  NOT_A_NUMBER;

  /**
   * The same damage, or an impossible date when the person's names have no accent of Latin-1 to
   * spoil.
   */
  Damage fitting(Person person) {
    String names = person.birthName() + person.allGivenNames();
    boolean hasAccent = !PlainText.unaccented(names).equals(names);
    boolean isSpoilt = hasAccent && StandardCharsets.ISO_8859_1.newEncoder().canEncode(names);
    return isOfEncoding() && !isSpoilt ? IMPOSSIBLE_DATE : this;
  }

  /** Damage that shows on accents only. */
  boolean isOfEncoding() {
    return this == LATIN1_BYTES || this == MOJIBAKE;
  }
}
