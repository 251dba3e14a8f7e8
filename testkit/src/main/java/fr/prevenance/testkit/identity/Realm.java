package fr.prevenance.testkit.identity;

import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** Whom an issuer signs in, and how it signs. The two share a port and nothing else. */
public enum Realm {
  /** People, as FranceConnect. */
  FRANCECONNECT(
      "FranceConnect",
      SignatureAlgorithm.ES256,
      Set.of(
          "openid",
          "identite_pivot",
          "profile",
          "birth",
          "email",
          "given_name",
          "family_name",
          "preferred_username",
          "gender",
          "birthdate",
          "birthplace",
          "birthcountry")),
  /** Agents, as ProConnect. The scope {@code roles} exists in the demonstration only. */
  PROCONNECT(
      "ProConnect",
      SignatureAlgorithm.RS256,
      Set.of("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id", "roles"));

  private final String label;
  private final SignatureAlgorithm signature;
  private final Set<String> scopes;

  Realm(String label, SignatureAlgorithm signature, Set<String> scopes) {
    this.label = label;
    this.signature = signature;
    this.scopes = scopes;
  }

  /** Path of the issuer, without a slash at the end. */
  public String path() {
    return "/" + name().toLowerCase(Locale.ROOT);
  }

  /** Algorithm of its tokens, to be told to the services. */
  public SignatureAlgorithm signature() {
    return signature;
  }

  String label() {
    return label;
  }

  Set<String> scopes() {
    return scopes;
  }

  String loginPath() {
    return path() + "/connexion";
  }
}
