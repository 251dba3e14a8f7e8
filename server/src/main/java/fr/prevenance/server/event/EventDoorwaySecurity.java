package fr.prevenance.server.event;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Machines have no session and no form: the doorway itself asks for the secret of the agreement,
 * which no browser would send by itself, so that there is nothing to forge.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EventDoorwaySecurity {

  @Bean
  @Order(0)
  SecurityFilterChain eventSecurityChain(HttpSecurity http) {
    http.securityMatcher("/evenements")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    return http.build();
  }
}
