package fr.prevenance.testkit.identity;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.MapSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The provider's own application context. Its autoconfigurations are named one by one: the class
 * path may hold another application, whose database and settings must not come in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class IdentityServer {

  @Bean
  Issuer people(IdentityProviderOptions options) {
    return Issuer.of(Realm.FRANCECONNECT, options);
  }

  @Bean
  Issuer agents(IdentityProviderOptions options) {
    return Issuer.of(Realm.PROCONNECT, options);
  }

  @Bean
  PasswordEncoder secrets() {
    return new PlainSecrets();
  }

  @Bean
  SessionRegistry sessions() {
    return new SessionRegistryImpl();
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<MapSession>> peopleSessions(
      SessionRegistry sessions) {
    return RealmSessions.filter(Realm.FRANCECONNECT, sessions);
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<MapSession>> agentSessions(
      SessionRegistry sessions) {
    return RealmSessions.filter(Realm.PROCONNECT, sessions);
  }

  @Bean
  @Order(1)
  SecurityFilterChain peopleSecurity(HttpSecurity http, Issuer people, SessionRegistry sessions)
      throws Exception {
    return IssuerSecurity.chain(http, people, sessions);
  }

  @Bean
  @Order(2)
  SecurityFilterChain agentSecurity(HttpSecurity http, Issuer agents, SessionRegistry sessions)
      throws Exception {
    return IssuerSecurity.chain(http, agents, sessions);
  }

  @Bean
  RouterFunction<ServerResponse> pages(Issuer people, Issuer agents) {
    return new LoginPages().routes(people, agents);
  }

  @Bean
  ErrorPageRegistrar refusals() {
    return registry -> registry.addErrorPages(new ErrorPage(LoginPages.REFUSED));
  }
}
