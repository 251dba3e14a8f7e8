package fr.prevenance.server.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
  private static final LocalTime WHILE_AGENTS_SLEEP = LocalTime.of(3, 15);

  @Bean
  KeyRing keyRing(@Value("${prevenance.cles:}") String folder, JdbcClient database) {
    if (folder.isBlank()) {
      throw new ConfigurationRefused(
          "La propriété prevenance.cles manque. Donnez le dossier où les clés des pseudonymes sont gardées, à part de la base et sauvegardé.");
    }
    var ring = new KeyFiles(Path.of(folder)).open();
    new KeyFingerprints(database).check(ring);
    return ring;
  }

  /** One instance runs it each night, whichever they are. */
  @Bean
  RecurringTask<Void> nightlyPurge(Purging purging, Clock clock) {
    return Tasks.recurring("purge", Schedules.daily(clock.getZone(), WHILE_AGENTS_SLEEP))
        .execute((task, context) -> purging.now());
  }
}
