package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import java.util.Optional;

/** What identifies somebody of a fictional territory, as a partner or an identity provider says. */
public final class FictionalPivot {
  private FictionalPivot() {}

  /** Without the sex, which some sources lack. */
  public static Identity of(fr.prevenance.territory.person.Person person) {
    return new Identity(
        person.birthName(),
        person.usageName(),
        person.allGivenNames(),
        Optional.empty(),
        person.birthDate().toString(),
        Optional.of(person.birthplace().code()));
  }
}
