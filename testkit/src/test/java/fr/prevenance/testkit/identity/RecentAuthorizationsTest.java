package fr.prevenance.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {

  private static final OAuth2TokenType CODE = new OAuth2TokenType(OAuth2ParameterNames.CODE);

  private final RegisteredClient client =
      Objects.requireNonNull(
          Clients.of(Realm.FRANCECONNECT, Fictional.options()).findByClientId("portail"));
  private final RecentAuthorizations authorizations = new RecentAuthorizations(2);

  private OAuth2Authorization withCode(String code) {
    return OAuth2Authorization.withRegisteredClient(client)
        .id("id-" + code)
        .principalName("lea.exemple")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .token(new OAuth2AuthorizationCode(code, Instant.EPOCH, Instant.EPOCH.plusSeconds(30)))
        .build();
  }

  @Test
  void the_oldest_gives_way() {
    authorizations.save(withCode("a"));
    authorizations.save(withCode("b"));
    authorizations.save(withCode("c"));
    assertThat(authorizations.findByToken("a", CODE)).isNull();
    assertThat(authorizations.findByToken("b", CODE)).isNotNull();
    assertThat(authorizations.findById("id-c")).isNotNull();
  }

  @Test
  void a_token_is_not_found_under_another_type() {
    authorizations.save(withCode("a"));
    assertThat(authorizations.findByToken("a", OAuth2TokenType.ACCESS_TOKEN)).isNull();
  }

  @Test
  void what_was_removed_is_not_found() {
    authorizations.save(withCode("a"));
    authorizations.remove(withCode("a"));
    assertThat(authorizations.findByToken("a", null)).isNull();
  }
}
