package fr.prevenance.server.barometer.counting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountingConfiguration {
  private static final LocalTime BEFORE_THE_PURGE = LocalTime.of(2, 15);

  /** Every night, so that a night that failed is made up for in the next one. */
  @Bean
  RecurringTask<Void> countingOfMonths(MonthClosing closing, Clock clock) {
    return Tasks.recurring("barometre", Schedules.daily(clock.getZone(), BEFORE_THE_PURGE))
        .execute((task, context) -> closing.catchUp());
  }
}
