package fr.prevenance.server.message.writing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An event comes again only when a server starts; the others must not wait for that. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** One instance at a time does it. */
  @Bean
  RecurringTask<Void> unfinishedDispatches(CampaignDispatch dispatch) {
    return Tasks.recurring("reprise-des-campagnes", Schedules.fixedDelay(PAUSE))
        .execute((task, context) -> dispatch.resume());
  }
}
