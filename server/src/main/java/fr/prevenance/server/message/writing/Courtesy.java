package fr.prevenance.server.message.writing;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Person;
import java.util.Locale;
import java.util.Map;

/**
 * How a person is addressed: first given name, nom de famille (CRPA L111-3), and a title only when
 * the sex is known.
 */
record Courtesy(String title, String givenName, String familyName) {

  static Courtesy towards(Person person) {
    Identity identity = person.identity();
    return new Courtesy(
        identity.sex().map(Courtesy::title).orElse(""),
        capitalised(identity.givenNames().strip().split("[\\s,]+", 2)[0]),
        identity.birthName().strip());
  }

  Map<String, Object> values() {
    return Map.of("civilité", title, "prénom", givenName, "nom", familyName);
  }

  private static String title(Identity.Sex sex) {
    return switch (sex) {
      case FEMALE -> "Madame";
      case MALE -> "Monsieur";
    };
  }

  /** Partners write in capitals; {@code JEAN-PIERRE} would shout. */
  private static String capitalised(String name) {
    StringBuilder written = new StringBuilder();
    boolean isStart = true;
    for (String letter : name.toLowerCase(Locale.FRENCH).split("")) {
      written.append(isStart ? letter.toUpperCase(Locale.FRENCH) : letter);
      isStart = "-".equals(letter) || "'".equals(letter) || "’".equals(letter);
    }
    return written.toString();
  }
}
