package fr.prevenance.server.portal;

import fr.prevenance.packs.Euros;
import fr.prevenance.packs.RightPack;

/** Amounts of rights as sentences: how much, for what span, in which direction. */
public final class Amounts {
  private static final String ONCE = "une fois";

  private Amounts() {}

  /**
   * « 152,25 € par mois », « 30,00 € à payer par mois », « 230,00 € économisés par an », « rien à
   * payer ».
   */
  public static String sentence(RightPack.Result result, long cents) {
    if (cents == 0 && result.sense() == RightPack.Sense.OWED) {
      return "rien à payer";
    }
    String sense =
        switch (result.sense()) {
          case PAID -> "";
          case OWED -> " à payer";
          case SAVED -> " économisés";
        };
    return Euros.text(cents) + sense + per(result);
  }

  private static String per(RightPack.Result result) {
    return result.per().map(word -> word.equals(ONCE) ? " en une fois" : " par " + word).orElse("");
  }
}
