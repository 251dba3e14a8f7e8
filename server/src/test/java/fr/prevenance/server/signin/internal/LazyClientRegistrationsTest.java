package fr.prevenance.server.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class LazyClientRegistrationsTest {
  /** Port 9 discards; nothing listens there. */
  private static final IdentityProviders.Provider DOWN =
      new IdentityProviders.Provider(
          URI.create("http://localhost:9/fictif"), "prevenance", "", SignatureAlgorithm.RS256);

  private final LazyClientRegistrations registrations =
      new LazyClientRegistrations(new IdentityProviders(DOWN, DOWN));

  @Test
  void a_provider_that_is_down_is_told_when_somebody_signs_in_and_not_before() {
    assertThatThrownBy(() -> registrations.findByRegistrationId("franceconnect"))
        .isInstanceOf(ProviderUnavailable.class)
        .hasMessageContaining("franceconnect");
  }

  @Test
  void an_unknown_provider_is_nobody() {
    assertThat(registrations.findByRegistrationId("autre")).isNull();
  }
}
