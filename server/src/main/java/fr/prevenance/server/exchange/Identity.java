package fr.prevenance.server.exchange;

import java.util.Optional;

/**
 * The identité pivot of a person, as received.
 *
 * @param birthName nom de naissance, never the name in use
 * @param usageName nom d'usage, a help to matching and to courtesy only
 * @param givenNames all given names in civil-status order, separated by blanks or commas, as
 *     received
 * @param sex absent from some partners' files
 * @param birthDate {@code AAAA-MM-JJ}; unknown month or day is {@code 00}
 * @param birthPlace COG code of the commune, or 99xxx of the country when born abroad; absent from
 *     some partners' files
 */
public record Identity(
    String birthName,
    Optional<String> usageName,
    String givenNames,
    Optional<Sex> sex,
    String birthDate,
    Optional<String> birthPlace) {

  public enum Sex {
    FEMALE,
    MALE
  }

  /** Never shows the traits. */
  @Override
  public String toString() {
    return "Identity[…]";
  }
}
