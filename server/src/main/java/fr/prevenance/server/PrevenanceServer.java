package fr.prevenance.server;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The server: one deployable, its rooms are the packages below this one. */
@SpringBootApplication
@Modulithic(systemName = "Prévenance")
public class PrevenanceServer {

  /** Legal days are counted in metropolitan France. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Paris"));
  }
}
