package fr.prevenance.testkit.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;

/** Everything that belongs to one issuer: those it knows, its services, its key, its tokens. */
record Issuer(
    Realm realm,
    Directory directory,
    RegisteredClientRepository clients,
    OAuth2AuthorizationService authorizations,
    JWKSource<SecurityContext> key) {

  private static final int REMEMBERED = 20_000;

  static Issuer of(Realm realm, IdentityProviderOptions options) {
    return new Issuer(
        realm,
        Directory.of(realm, options),
        Clients.of(realm, options),
        new RecentAuthorizations(REMEMBERED),
        new SigningKey(realm.signature()));
  }

  JwtGenerator tokens() {
    JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(key));
    generator.setJwtCustomizer(this::customize);
    return generator;
  }

  private void customize(JwtEncodingContext context) {
    String clientId = context.getRegisteredClient().getClientId();
    Authentication principal = Objects.requireNonNull(context.getPrincipal(), "signed in");
    context.getJwsHeader().algorithm(realm.signature());
    context.getClaims().subject(subject(principal.getName(), clientId));
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      context.getClaims().expiresAt(Instant.now().plus(Clients.TOKEN_LIFE)).claim("acr", "eidas1");
    }
  }

  /** What userinfo answers: the claims of the scopes that were granted. */
  OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
    OAuth2Authorization authorization = context.getAuthorization();
    String username = authorization.getPrincipalName();
    Map<String, Object> claims =
        new HashMap<>(known(username).claims(authorization.getAuthorizedScopes()));
    claims.put("sub", subject(username, authorization.getRegisteredClientId()));
    return new OidcUserInfo(claims);
  }

  private String subject(String username, String clientId) {
    return PairwiseSubject.of(realm, clientId, known(username));
  }

  private Identity known(String username) {
    return directory
        .find(username)
        .orElseThrow(() -> new IllegalStateException("a signed-in user left the directory"));
  }
}
