package fr.prevenance.testkit.identity;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The services of one issuer, if any, with the lifetimes of FranceConnect v2. */
record Clients(Map<String, RegisteredClient> byId) implements RegisteredClientRepository {

  static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
  private static final Duration CODE_LIFE = Duration.ofSeconds(30);

  static RegisteredClientRepository of(Realm realm, IdentityProviderOptions options) {
    return new Clients(
        options.relyingParties().stream()
            .filter(party -> party.realm() == realm)
            .map(Clients::registered)
            .collect(
                Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity())));
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("services are given at the start");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return byId.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return byId.get(clientId);
  }

  private static RegisteredClient registered(RelyingParty party) {
    return RegisteredClient.withId(party.id())
        .clientId(party.id())
        .clientSecret(party.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUris(uris -> uris.addAll(party.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(party.postLogoutRedirectUris()))
        .scopes(scopes -> scopes.addAll(party.realm().scopes()))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(false)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFE)
                .accessTokenTimeToLive(TOKEN_LIFE)
                .idTokenSignatureAlgorithm(party.realm().signature())
                .build())
        .build();
  }
}
