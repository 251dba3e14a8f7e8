package fr.prevenance.territory.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without accents and ligatures, as old registers and addresses of mailboxes want it. */
public final class PlainText {
  private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]+");

  private PlainText() {}

  /** Accents dropped, ligatures spelt out; hyphens, blanks and apostrophes kept. */
  public static String unaccented(String text) {
    String spelt = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae");
    return DIACRITICS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFD)).replaceAll("");
  }

  public static String capitals(String text) {
    return unaccented(text).toUpperCase(Locale.ROOT);
  }

  /** Capitals A to Z only, glued together. */
  public static String letters(String text) {
    return NOT_A_LETTER.matcher(capitals(text)).replaceAll("");
  }

  /** Small letters with hyphens, for an e-mail address. */
  static String mailbox(String text) {
    String hyphened = NOT_A_LETTER.matcher(capitals(text)).replaceAll("-");
    return hyphened.toLowerCase(Locale.ROOT);
  }
}
