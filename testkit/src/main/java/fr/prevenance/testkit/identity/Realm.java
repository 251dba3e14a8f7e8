package fr.prevenance.testkit.identity;

import java.util.Locale;
import java.util.Set;

/** Whom an issuer signs in. The two share a port and nothing else. */
public enum Realm {
  /** People, as FranceConnect. */
  FRANCECONNECT(
      "FranceConnect",
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
      Set.of("openid", "given_name", "usual_name", "email", "uid", "siret", "idp_id", "roles"));

  private final String label;
  private final Set<String> scopes;

  Realm(String label, Set<String> scopes) {
    this.label = label;
    this.scopes = scopes;
  }

  /** Path of the issuer, without a slash at the end. */
  public String path() {
    return "/" + name().toLowerCase(Locale.ROOT);
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
