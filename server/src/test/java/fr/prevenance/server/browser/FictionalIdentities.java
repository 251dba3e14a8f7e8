package fr.prevenance.server.browser;

import fr.prevenance.testkit.identity.FictionalAgent;
import fr.prevenance.testkit.identity.FictionalPerson;
import java.util.List;

/** Who can sign in: the people of {@link FictionalBodies}, a stranger, and agents of each role. */
final class FictionalIdentities {

  private FictionalIdentities() {}

  static List<FictionalPerson> people() {
    return List.of(
        person("camille", "Camille Anne", "Fictive", "female", "1990-03-12", "13055"),
        person("malo", "Malo", "Inventé", "male", "1985-07-01", "44109"),
        person("zoe", "Zoé", "Chimère", "female", "1979-11-30", "75056"),
        person("noe", "Noé", "Mirage", "male", "1992-05-05", "69123"),
        person("iris", "Iris", "Songe", "female", "1966-02-14", "31555"),
        person("hugo", "Hugo", "Leurre", "male", "1971-09-09", "33063"),
        person("ana", "Ana", "Utopie", "female", "1988-12-24", "59350"),
        person("lina", "Lina", "Rivage", "female", "1987-04-21", "13055"),
        person("sacha", "Sacha", "Brume", "male", "1984-08-08", "44109"),
        person("maud", "Maud", "Écume", "female", "1991-01-15", "31555"),
        person("etranger", "Alix", "Ailleurs", "female", "1970-01-02", "59350"));
  }

  static List<FictionalAgent> agents() {
    return List.of(
        agent("agent", "Agnès", "Guichet", List.of("agent")),
        agent("campagne", "Karl", "Envoi", List.of("charge-de-campagne")),
        agent("dpd", "Dora", "Garde", List.of("dpd")),
        agent("sans-role", "Sam", "Rien", List.of()),
        agent("caisse", "Inès", "Versement", List.of("agent"), FictionalBodies.PENSIONS_SIRET));
  }

  private static FictionalPerson person(
      String username,
      String givenName,
      String familyName,
      String gender,
      String birthdate,
      String birthplace) {
    return new FictionalPerson(
        username,
        "sub-" + username,
        givenName,
        familyName,
        null,
        gender,
        birthdate,
        birthplace,
        "99100",
        null);
  }

  private static FictionalAgent agent(
      String username, String givenName, String usualName, List<String> roles) {
    return agent(username, givenName, usualName, roles, FictionalBodies.ENERGY_SIRET);
  }

  /** Of the body with that SIRET. */
  private static FictionalAgent agent(
      String username, String givenName, String usualName, List<String> roles, String siret) {
    return new FictionalAgent(
        username, givenName, usualName, username + "@valombre.test", siret, roles);
  }
}
