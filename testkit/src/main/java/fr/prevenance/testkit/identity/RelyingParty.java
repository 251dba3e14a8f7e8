package fr.prevenance.testkit.identity;

import java.util.Set;

/**
 * A service that may ask one of the issuers to sign somebody in.
 *
 * @param redirectUris exact addresses to which a code may be sent
 * @param postLogoutRedirectUris exact addresses to which people may be sent after leaving
 */
public record RelyingParty(
    Realm realm,
    String id,
    String secret,
    Set<String> redirectUris,
    Set<String> postLogoutRedirectUris) {

  public RelyingParty {
    redirectUris = Set.copyOf(redirectUris);
    postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
  }

  @Override
  public String toString() {
    return "RelyingParty[" + realm + ", " + id + "]";
  }
}
