package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Identity.Sex;
import java.util.Optional;

/** Invented people, one trait changed at a time. */
public final class IdentityFixture {

  private IdentityFixture() {}

  public static Identity identity(String birthName, String givenNames, String birthDate) {
    return new Identity(
        birthName,
        Optional.empty(),
        givenNames,
        Optional.of(Sex.FEMALE),
        birthDate,
        Optional.of("35238"));
  }

  public static Identity usually(Identity person, String usageName) {
    return new Identity(
        person.birthName(),
        Optional.of(usageName),
        person.givenNames(),
        person.sex(),
        person.birthDate(),
        person.birthPlace());
  }

  public static Identity bornIn(Identity person, String birthPlace) {
    return new Identity(
        person.birthName(),
        person.usageName(),
        person.givenNames(),
        person.sex(),
        person.birthDate(),
        Optional.of(birthPlace));
  }

  public static Identity ofSex(Identity person, Sex sex) {
    return new Identity(
        person.birthName(),
        person.usageName(),
        person.givenNames(),
        Optional.of(sex),
        person.birthDate(),
        person.birthPlace());
  }

  public static Identity withoutPlace(Identity person) {
    return new Identity(
        person.birthName(),
        person.usageName(),
        person.givenNames(),
        Optional.empty(),
        person.birthDate(),
        Optional.empty());
  }
}
