package fr.prevenance.server.message.writing;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Person;
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
        person.givenName(),
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
}
