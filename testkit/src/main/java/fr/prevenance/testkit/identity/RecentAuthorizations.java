package fr.prevenance.testkit.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The latest authorizations, found by any of their tokens without a scan. The oldest give way: they
 * are needed until logout, long after their tokens expired, but not for ever.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

  private final int capacity;
  private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();
  private final Map<String, String> idByToken = new LinkedHashMap<>();

  RecentAuthorizations(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    forget(authorization.getId());
    byId.put(authorization.getId(), authorization);
    tokens(authorization).forEach(token -> idByToken.put(token, authorization.getId()));
    if (byId.size() > capacity) {
      forget(byId.keySet().iterator().next());
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    forget(authorization.getId());
  }

  private void forget(String id) {
    OAuth2Authorization known = byId.remove(id);
    if (known != null) {
      tokens(known).forEach(idByToken::remove);
    }
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return Optional.ofNullable(idByToken.get(token))
        .map(byId::get)
        .filter(found -> type == null || Objects.equals(value(found, type.getValue()), token))
        .orElse(null);
  }

  private static Stream<String> tokens(OAuth2Authorization authorization) {
    return Stream.of("state", "code", "access_token", "id_token")
        .map(type -> value(authorization, type))
        .filter(Objects::nonNull);
  }

  private static @Nullable String value(OAuth2Authorization authorization, String type) {
    return switch (type) {
      case "state" -> authorization.getAttribute(OAuth2ParameterNames.STATE);
      case "code" -> token(authorization, OAuth2AuthorizationCode.class);
      case "access_token" -> token(authorization, OAuth2AccessToken.class);
      case "id_token" -> token(authorization, OidcIdToken.class);
      default -> null;
    };
  }

  private static @Nullable String token(
      OAuth2Authorization authorization, Class<? extends OAuth2Token> type) {
    var token = authorization.getToken(type);
    return token == null ? null : token.getToken().getTokenValue();
  }
}
