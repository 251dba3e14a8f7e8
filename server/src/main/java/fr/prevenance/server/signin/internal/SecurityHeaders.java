package fr.prevenance.server.signin.internal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * Headers of every page. No cache keeps a page (Spring's default), Strict-Transport-Security is
 * sent over HTTPS only.
 */
@Component
final class SecurityHeaders {
  private final String contentSecurityPolicy;

  /**
   * Signing in or out may start from a form and end at the identity provider: browsers follow such
   * a redirect only where {@code form-action} names its origin.
   */
  SecurityHeaders(IdentityProviders providers) {
    contentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' "
            + providers.franceconnect().origin()
            + " "
            + providers.proconnect().origin();
  }

  void apply(HttpSecurity http) {
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .frameOptions(FrameOptionsConfig::deny)
            .permissionsPolicyHeader(
                policy -> policy.policy("camera=(), geolocation=(), microphone=()")));
  }
}
