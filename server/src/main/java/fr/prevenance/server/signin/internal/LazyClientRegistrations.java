package fr.prevenance.server.signin.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * Discovers a provider when somebody first signs in, so that the server starts, and public pages
 * answer, while the provider is down.
 */
@Component
final class LazyClientRegistrations implements ClientRegistrationRepository {

  static final String PEOPLE = "franceconnect";
  static final String AGENTS = "proconnect";

  private static final Map<String, String[]> SCOPES =
      Map.of(
          PEOPLE, new String[] {"openid", "identite_pivot", "preferred_username"},
          AGENTS, new String[] {"openid", "given_name", "usual_name", "uid", "siret", "roles"});

  private final Map<String, IdentityProviders.Provider> providers;
  private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

  LazyClientRegistrations(IdentityProviders providers) {
    this.providers = Map.of(PEOPLE, providers.franceconnect(), AGENTS, providers.proconnect());
  }

  /**
   * @throws ProviderUnavailable when the provider does not answer; the next call tries again
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    var provider = providers.get(id);
    return provider == null
        ? null
        : discovered.computeIfAbsent(id, known -> discover(known, provider));
  }

  private static ClientRegistration discover(String id, IdentityProviders.Provider provider) {
    try {
      return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
          .registrationId(id)
          .clientId(provider.clientId())
          .clientSecret(provider.clientSecret())
          .scope(SCOPES.getOrDefault(id, new String[] {"openid"}))
          .userNameAttributeName("sub")
          .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
          .build();
    } catch (RuntimeException noAnswer) {
      throw new ProviderUnavailable(id, noAnswer);
    }
  }
}
