package fr.prevenance.server.signin.internal;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Identity.Sex;
import fr.prevenance.server.signin.SignedInPerson;
import java.util.Optional;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads the identité pivot from FranceConnect's claims. */
final class PersonClaims {
  private static final String FRANCE = "99100";

  private PersonClaims() {}

  /** Empty when one of the pivot's traits is missing: such a sign-in is refused. */
  static Optional<SignedInPerson> read(ClaimAccessor claims) {
    var birthName = text(claims, "family_name");
    var givenNames = text(claims, "given_name");
    var birthDate = text(claims, "birthdate");
    if (birthName.isEmpty() || givenNames.isEmpty() || birthDate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedInPerson(
            new Identity(
                birthName.get(),
                text(claims, "preferred_username"),
                givenNames.get(),
                text(claims, "gender").flatMap(PersonClaims::sex),
                birthDate.get(),
                birthPlace(claims))));
  }

  private static Optional<Sex> sex(String gender) {
    return switch (gender) {
      case "female" -> Optional.of(Sex.FEMALE);
      case "male" -> Optional.of(Sex.MALE);
      default -> Optional.empty();
    };
  }

  /** The commune, or the country of those born abroad, for whom the commune is empty. */
  private static Optional<String> birthPlace(ClaimAccessor claims) {
    return text(claims, "birthplace")
        .or(() -> text(claims, "birthcountry").filter(country -> !country.equals(FRANCE)));
  }

  private static Optional<String> text(ClaimAccessor claims, String name) {
    return Optional.ofNullable(claims.getClaimAsString(name)).filter(value -> !value.isBlank());
  }
}
