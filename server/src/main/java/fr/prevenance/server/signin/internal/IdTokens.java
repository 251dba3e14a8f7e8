package fr.prevenance.server.signin.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Checks ID tokens by the signature agreed with each provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProviders.class)
class IdTokens {

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(IdentityProviders providers) {
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(registration ->
        registration.getRegistrationId().equals(LazyClientRegistrations.AGENTS)
            ? providers.proconnect().algorithm()
            : providers.franceconnect().algorithm());
    return decoders;
  }
}
