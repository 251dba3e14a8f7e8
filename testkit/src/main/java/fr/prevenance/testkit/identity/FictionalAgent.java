package fr.prevenance.testkit.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An invented agent with the claims of ProConnect.
 *
 * @param siret establishment in which the agent works, 14 digits
 * @param roles demonstration only: ProConnect knows no roles, a real service keeps its own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FictionalAgent(
    String username,
    @JsonProperty("given_name") String givenName,
    @JsonProperty("usual_name") String usualName,
    String email,
    String siret,
    List<String> roles)
    implements Identity {

  /** Reads a file of agents: one JSON array. */
  public static List<FictionalAgent> readAll(Path file) {
    return IdentityFiles.array(file, FictionalAgent[].class);
  }

  @Override
  public String displayName() {
    return givenName + " " + usualName;
  }

  @Override
  public String secretSubject() {
    return username;
  }

  @Override
  public Map<String, Object> claims(Set<String> scopes) {
    Map<String, Object> claims =
        new TreeMap<>(
            Map.of(
                "given_name", givenName,
                "usual_name", usualName,
                "email", email,
                "uid", username,
                "siret", siret,
                "idp_id", "fournisseur-identite-fictif",
                "roles", List.copyOf(roles)));
    claims.keySet().retainAll(scopes);
    return claims;
  }
}
