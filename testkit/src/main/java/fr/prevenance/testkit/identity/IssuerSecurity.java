package fr.prevenance.testkit.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protections of one issuer's addresses. Two chains share nothing but the registry. */
final class IssuerSecurity {

  /** Our own style sheet only; forms may end at the service that sent the person. */
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'";

  private IssuerSecurity() {}

  static SecurityFilterChain chain(HttpSecurity http, Issuer issuer, SessionRegistry sessions)
      throws Exception {
    Realm realm = issuer.realm();
    http.setSharedObject(JWKSource.class, issuer.key());
    http.setSharedObject(SessionRegistry.class, sessions);
    return http.securityMatcher(realm.path() + "/**")
        .authenticationProvider(new ChoosingIdentity(issuer.directory()))
        .oauth2AuthorizationServer(server -> serve(server, issuer))
        .oauth2ResourceServer(resource ->
            resource.jwt(jwt ->
                jwt.decoder(OAuth2AuthorizationServerConfiguration.jwtDecoder(issuer.key()))))
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(realm.loginPath()).permitAll().anyRequest().authenticated())
        .formLogin(login ->
            login
                .loginPage(realm.loginPath())
                .usernameParameter("identifiant")
                .failureUrl(realm.loginPath() + "?inconnu"))
        .exceptionHandling(refusals ->
            refusals.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(realm.loginPath()),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGE_POLICY)))
        .build();
  }

  private static void serve(OAuth2AuthorizationServerConfigurer server, Issuer issuer) {
    server
        .registeredClientRepository(issuer.clients())
        .authorizationService(issuer.authorizations())
        .tokenGenerator(issuer.tokens())
        .authorizationServerSettings(
            AuthorizationServerSettings.builder().multipleIssuersAllowed(true).build())
        .oidc(oidc ->
            oidc.userInfoEndpoint(info -> info.userInfoMapper(issuer::userInfo))
                .providerConfigurationEndpoint(discovery ->
                    discovery.providerConfigurationCustomizer(provider ->
                        provider.idTokenSigningAlgorithms(algorithms -> {
                          algorithms.clear();
                          algorithms.add(issuer.realm().signature().getName());
                        }))));
  }
}
