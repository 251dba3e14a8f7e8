package fr.prevenance.server.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which columns name one member of a case.
 *
 * @param isOptional the row is good without this member
 * @param contact columns by {@code courriel}, {@code téléphone}, {@code adresse}
 */
record MemberColumns(
    String role,
    Optional<String> matchedRole,
    boolean isOptional,
    Map<Trait, String> traits,
    Map<String, String> contact) {

  /** INSEE's file names its columns itself. */
  static MemberColumns deceased() {
    var traits =
        Map.of(
            Trait.BIRTH_NAME, Trait.BIRTH_NAME.label(),
            Trait.GIVEN_NAMES, Trait.GIVEN_NAMES.label(),
            Trait.SEX, Trait.SEX.label(),
            Trait.BIRTH_DATE, Trait.BIRTH_DATE.label(),
            Trait.BIRTH_PLACE, Trait.BIRTH_PLACE.label());
    return new MemberColumns("défunt", Optional.empty(), false, traits, Map.of());
  }

  Stream<String> columns() {
    return Stream.concat(traits.values().stream(), contact.values().stream());
  }
}
