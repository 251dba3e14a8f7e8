package fr.prevenance.server.signin.internal;

import fr.prevenance.server.signin.AgentRole;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The console is for agents with a role; what each role may do is said on the console's controllers
 * ({@code @PreAuthorize("hasRole('AGENT')")}).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ConsoleSecurity {

  private static final String[] CONSOLE_PATHS = {
    "/console", "/console/**", "/oauth2/authorization/proconnect", "/login/oauth2/code/proconnect"
  };

  @Bean
  @Order(1)
  SecurityFilterChain consoleSecurityChain(HttpSecurity http, SignInFlow flow) {
    http.securityMatcher(CONSOLE_PATHS)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(Space.INNER_DISPATCHES)
                .permitAll()
                .requestMatchers("/console/connexion/echec")
                .permitAll()
                .anyRequest()
                .hasAnyAuthority(authorities()));
    flow.apply(http, Space.CONSOLE, new AgentUsers());
    return http.build();
  }

  private static String[] authorities() {
    return Arrays.stream(AgentRole.values()).map(AgentRole::authority).toArray(String[]::new);
  }
}
