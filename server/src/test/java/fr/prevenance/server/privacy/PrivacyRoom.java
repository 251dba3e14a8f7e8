package fr.prevenance.server.privacy;

import fr.prevenance.server.MovableClock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The room alone, with its database and a clock that tests move. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class PrivacyRoom {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  @Bean
  MovableClock clock() {
    return new MovableClock(TODAY);
  }
}
