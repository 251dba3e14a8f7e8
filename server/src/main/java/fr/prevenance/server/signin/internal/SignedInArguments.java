package fr.prevenance.server.signin.internal;

import fr.prevenance.server.signin.SignedInAgent;
import fr.prevenance.server.signin.SignedInPerson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link SignedInPerson} or {@link SignedInAgent} they ask for. */
@Component
final class SignedInArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type.equals(SignedInPerson.class) || type.equals(SignedInAgent.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var isPerson = parameter.getParameterType().equals(SignedInPerson.class);
    return user()
        .<Object>flatMap(user -> isPerson ? PersonClaims.read(user) : AgentClaims.read(user))
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("personne connectée"));
  }

  static Optional<OidcUser> user() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof OidcUser user
        ? Optional.of(user)
        : Optional.empty();
  }
}
