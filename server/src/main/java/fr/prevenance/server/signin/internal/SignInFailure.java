package fr.prevenance.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A sign-in that did not succeed: the provider is down, the person gave up, a trait is missing. */
final class SignInFailure implements AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

  private final Space space;

  SignInFailure(Space space) {
    this.space = space;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (isProviderDown(failure)) {
      LOG.warn("Le service d'identité « {} » ne répond pas", space.registration());
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      response.sendRedirect(space.failure());
    }
  }

  private static boolean isProviderDown(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(ProviderUnavailable.class::isInstance);
  }
}
