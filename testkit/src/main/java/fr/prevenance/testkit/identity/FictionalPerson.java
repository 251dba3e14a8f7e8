package fr.prevenance.testkit.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invented person with the identité pivot of FranceConnect.
 *
 * @param givenName all given names, separated by spaces
 * @param familyName name at birth
 * @param preferredUsername name in use, when it differs
 * @param gender {@code male} or {@code female}
 * @param birthdate AAAA-MM-JJ
 * @param birthplace code of the commune (COG, 5 characters), empty when born abroad
 * @param birthcountry code of the country (COG, 5 digits), 99100 for France
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FictionalPerson(
    String username,
    String sub,
    @JsonProperty("given_name") String givenName,
    @JsonProperty("family_name") String familyName,
    @JsonProperty("preferred_username") @Nullable String preferredUsername,
    String gender,
    String birthdate,
    @Nullable String birthplace,
    String birthcountry,
    @Nullable String email)
    implements Identity {

  private static final Map<String, Set<String>> SCOPES_BY_CLAIM =
      Map.of(
          "given_name", Set.of("given_name", "profile", "identite_pivot"),
          "given_name_array", Set.of("given_name", "profile", "identite_pivot"),
          "family_name", Set.of("family_name", "profile", "identite_pivot"),
          "preferred_username", Set.of("preferred_username", "profile"),
          "gender", Set.of("gender", "profile", "identite_pivot"),
          "birthdate", Set.of("birthdate", "profile", "identite_pivot"),
          "birthplace", Set.of("birthplace", "birth", "identite_pivot"),
          "birthcountry", Set.of("birthcountry", "birth", "identite_pivot"),
          "email", Set.of("email"));

  /** Reads a file of people, one JSON object on each line. */
  public static List<FictionalPerson> readAll(Path file) {
    return IdentityFiles.lines(file, FictionalPerson.class);
  }

  @Override
  public String displayName() {
    return givenName.split(" ", 2)[0]
        + " "
        + (preferredUsername == null ? familyName : preferredUsername);
  }

  @Override
  public String secretSubject() {
    return sub;
  }

  @Override
  public Map<String, Object> claims(Set<String> scopes) {
    Map<String, Object> claims = new TreeMap<>(required());
    optional(claims, "preferred_username", preferredUsername);
    optional(claims, "email", email);
    claims.keySet().removeIf(claim -> isWithheld(claim, scopes));
    return claims;
  }

  private Map<String, Object> required() {
    return Map.of(
        "given_name", givenName,
        "given_name_array", Stream.of(givenName.split(" ")).toList(),
        "family_name", familyName,
        "gender", gender,
        "birthdate", birthdate,
        // FranceConnect gives an empty birthplace to people born abroad.
        "birthplace", birthplace == null ? "" : birthplace,
        "birthcountry", birthcountry);
  }

  private static void optional(Map<String, Object> claims, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      claims.put(name, value);
    }
  }

  private static boolean isWithheld(String claim, Set<String> scopes) {
    return SCOPES_BY_CLAIM.getOrDefault(claim, Set.of()).stream().noneMatch(scopes::contains);
  }
}
