package fr.prevenance.server.signin.internal;

import org.springframework.security.core.AuthenticationException;

/** The identity provider could not be discovered: it is down, or its issuer URL is wrong. */
final class ProviderUnavailable extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  ProviderUnavailable(String registration, Throwable cause) {
    super("Le service d'identité « " + registration + " » ne répond pas", cause);
  }
}
