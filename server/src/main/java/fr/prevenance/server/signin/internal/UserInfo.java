package fr.prevenance.server.signin.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the provider who has signed in. OpenID Connect lets it answer in JSON or, as FranceConnect
 * does, in a signed token, whose signature is then checked.
 */
final class UserInfo implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final MediaType SIGNED = MediaType.valueOf("application/jwt");

  private final RestClient client = RestClient.builder().requestFactory(requests()).build();

  static OidcUserService service() {
    var service = new OidcUserService();
    service.setOauth2UserService(new UserInfo());
    service.setRetrieveUserInfo(request -> true);
    return service;
  }

  @Override
  public OAuth2User loadUser(OAuth2UserRequest request) {
    try {
      return new DefaultOAuth2User(List.of(), claims(request), "sub");
    } catch (RestClientException | JwtException | IllegalArgumentException noAnswer) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error("identite-illisible"), "Réponse de userinfo refusée", noAnswer);
    }
  }

  private Map<String, Object> claims(OAuth2UserRequest request) {
    var registration = request.getClientRegistration();
    var endpoint = required(registration.getProviderDetails().getUserInfoEndpoint().getUri());
    var answer = client.get().uri(endpoint);
    return answer
        .headers(headers -> headers.setBearerAuth(request.getAccessToken().getTokenValue()))
        .accept(MediaType.APPLICATION_JSON, SIGNED)
        .exchangeForRequiredValue((sent, received) ->
            SIGNED.isCompatibleWith(received.getHeaders().getContentType())
                ? verified(registration, required(received.bodyTo(String.class)))
                : required(received.bodyTo(new ParameterizedTypeReference<>() {})));
  }

  private static Map<String, Object> verified(ClientRegistration registration, String token) {
    var keys = required(registration.getProviderDetails().getJwkSetUri());
    return NimbusJwtDecoder.withJwkSetUri(keys)
        .jwsAlgorithms(algorithms ->
            algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
        .build()
        .decode(token)
        .getClaims();
  }

  private static <T> T required(@Nullable T value) {
    return Objects.requireNonNull(value, "userinfo");
  }

  private static SimpleClientHttpRequestFactory requests() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    return requests;
  }
}
