package fr.prevenance.server.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a text before anybody asks what it means. */
enum Spoilage {
  WRONG_BYTES(
      "encodage",
      "Le texte contient des octets qui ne sont pas de l’encodage convenu.",
      "Envoyez la ligne dans l’encodage convenu."),
  TWICE_ENCODED(
      "encodage-double",
      "Les accents ont été encodés deux fois (« Ã© » au lieu de « é »).",
      "Envoyez la ligne telle qu’elle est dans votre application, encodée une seule fois."),
  CONTROL_CHARACTER(
      "caractère-interdit",
      "Le texte contient un caractère de commande.",
      "Retirez les caractères invisibles de la ligne."),
  TOO_LONG(
      "texte-trop-long",
      "Le texte dépasse 2 000 caractères.",
      "Vérifiez que le guillemet de fin n’est pas oublié.");

  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST = 2_000;

  /** What the second byte of a UTF-8 pair becomes in Latin-1 or in Windows-1252. */
  private static final Pattern DOUBLE =
      Pattern.compile("[ÂÃÅ][\\x{80}-\\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");

  private final String code;
  private final String reason;
  private final String mend;

  Spoilage(String code, String reason, String mend) {
    this.code = code;
    this.reason = reason;
    this.mend = mend;
  }

  static Optional<Spoilage> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.of(TOO_LONG);
    }
    if (isPlain(text)) {
      return Optional.empty();
    }
    if (text.indexOf(REPLACEMENT) >= 0) {
      return Optional.of(WRONG_BYTES);
    }
    if (DOUBLE.matcher(text).find()) {
      return Optional.of(TWICE_ENCODED);
    }
    return text.chars().anyMatch(Spoilage::isForbidden)
        ? Optional.of(CONTROL_CHARACTER)
        : Optional.empty();
  }

  Fault fault(int line, String column) {
    return new Fault(line, column, code, reason, mend);
  }

  /** Most texts are ASCII, and files are long. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Ends of line belong to addresses. */
  private static boolean isForbidden(int character) {
    return Character.isISOControl(character)
        && character != '\n'
        && character != '\r'
        && character != '\t';
  }
}
