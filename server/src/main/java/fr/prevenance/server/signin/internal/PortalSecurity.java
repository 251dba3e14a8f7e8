package fr.prevenance.server.signin.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may open which page of the portal: what is not listed as public needs a person. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

  /** Pages without personal data, open to everybody. */
  private static final String[] PUBLIC_PAGES = {
    "/",
    "/d/*",
    "/verifier",
    "/droits",
    "/droits/*",
    "/simulateur",
    "/autodiagnostic",
    "/autodiagnostic/*",
    "/pratiques",
    "/pratiques/*",
    "/barometre",
    "/barometre/*",
    "/opposition/**",
    "/donnees-personnelles",
    "/accessibilite",
    "/contact",
    "/connexion/echec",
    "/neutre.css",
    "/marque.svg",
    "/actuator/health/**"
  };

  @Bean
  @Order(2)
  SecurityFilterChain portalSecurityChain(HttpSecurity http, SignInFlow flow) {
    var space = Space.PORTAL;
    http.authorizeHttpRequests(requests ->
        requests
            .dispatcherTypeMatchers(Space.INNER_DISPATCHES)
            .permitAll()
            .requestMatchers(PUBLIC_PAGES)
            .permitAll()
            .anyRequest()
            .hasAuthority(Space.PERSON_AUTHORITY));
    // These change nothing and keep nothing: a token would open a session for them.
    http.csrf(csrf ->
        csrf.ignoringRequestMatchers("/simulateur", "/autodiagnostic", "/autodiagnostic/*"));
    flow.apply(http, space, new PersonUsers());
    return http.build();
  }
}
