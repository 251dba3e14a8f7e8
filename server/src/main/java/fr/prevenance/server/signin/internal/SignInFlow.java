package fr.prevenance.server.signin.internal;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What both spaces have in common: OpenID Connect in, end of session out, headers on each page. */
@Component
final class SignInFlow {
  private final LazyClientRegistrations registrations;
  private final SecurityHeaders headers;

  SignInFlow(LazyClientRegistrations registrations, SecurityHeaders headers) {
    this.registrations = registrations;
    this.headers = headers;
  }

  void apply(HttpSecurity http, Space space, OAuth2UserService<OidcUserRequest, OidcUser> users) {
    var contexts = new HttpSessionSecurityContextRepository();
    contexts.setSpringSecurityContextKey(space.contextKey());
    var failure = new SignInFailure(space);
    http.securityContext(context -> context.securityContextRepository(contexts))
        .oauth2Login(login ->
            login
                .loginPage(space.signIn())
                .securityContextRepository(contexts)
                .authorizationEndpoint(
                    endpoint -> endpoint.authorizationRequestResolver(requests()))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .defaultSuccessUrl(space.prefix().isEmpty() ? "/mes-droits" : space.home())
                .failureHandler(failure)
                .withObjectPostProcessor(failureOfRequests(failure)))
        .logout(
            logout -> logout.logoutUrl(space.signOut()).logoutSuccessHandler(endOfSession(space)));
    headers.apply(http);
  }

  /** FranceConnect and ProConnect want to be told the level of assurance: the lowest suffices. */
  private DefaultOAuth2AuthorizationRequestResolver requests() {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    resolver.setAuthorizationRequestCustomizer(
        request -> request.additionalParameters(more -> more.put("acr_values", "eidas1")));
    return resolver;
  }

  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failureOfRequests(
      SignInFailure failure) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(failure);
        return filter;
      }
    };
  }

  private LogoutSuccessHandler endOfSession(Space space) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri("{baseUrl}/");
    return handler;
  }
}
