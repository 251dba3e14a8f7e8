package fr.prevenance.server.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanConfiguration {
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** For what the relay put off in the morning, as those that greylist do. */
  private static final LocalTime LATER = LocalTime.of(11, 0);

  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  @Bean
  Bodies bodiesWithAPlan(ObjectProvider<Processings> processings) {
    return siret ->
        processings.stream()
            .flatMap(all -> all.ofBody(siret).stream())
            .map(Processing::body)
            .findFirst();
  }

  /** One instance at a time does it. */
  @Bean
  RecurringTask<Void> remindersOfThePlan(Reminding reminding, Clock clock) {
    return Tasks.recurring(
            "rappels-du-plan", Schedules.daily(clock.getZone(), MORNING, LATER, AFTERNOON))
        .execute((task, context) -> reminding.pass());
  }
}
