package fr.prevenance.server.signin.internal;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * The two OpenID Connect providers ({@code prevenance.identite}): one for people, one for agents.
 */
@ConfigurationProperties("prevenance.identite")
record IdentityProviders(@DefaultValue Provider franceconnect, @DefaultValue Provider proconnect) {

  /**
   * @param issuer issuer URL; everything else is discovered from it
   * @param algorithm signature of the ID token agreed at registration: RS256 or ES256
   */
  record Provider(
      @Name("emetteur") @DefaultValue("http://localhost:9090/non-configure") URI issuer,
      @DefaultValue("prevenance") String clientId,
      @DefaultValue("") String clientSecret,
      @Name("algorithme") @DefaultValue("RS256") SignatureAlgorithm algorithm) {

    /** Scheme, host and port, as a browser's security policy words them. */
    String origin() {
      return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
      return "Provider[" + issuer + "]";
    }
  }
}
