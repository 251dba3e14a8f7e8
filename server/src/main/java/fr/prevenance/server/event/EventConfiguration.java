package fr.prevenance.server.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.exchange.EventAgreements;
import fr.prevenance.server.exchange.RequestFiles;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** After the purge of the night; an hour that every day of the year has once. */
  private static final LocalTime AFTER_THE_PURGE = LocalTime.of(4, 30);

  EventConfiguration(EventAgreements agreements) {
    var unknown =
        agreements.all().stream()
            .flatMap(agreement ->
                agreement.types().stream()
                    .filter(type -> !LifeEventType.sendable().contains(type))
                    .map(type ->
                        "La source d’événements « %s » convient du type « %s », qui n’existe pas. Il y a : %s."
                            .formatted(
                                agreement.name(),
                                type,
                                String.join(", ", LifeEventType.sendable()))))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ConfigurationRefused(unknown);
    }
  }

  @Bean
  EventBell eventBell() {
    return new EventBell(new Bell());
  }

  /** The consumers' own: senders of messages have another. */
  record EventBell(Bell bell) {}

  @Bean
  Consuming consuming(
      Aside database,
      EventQueue queue,
      Consumer consumer,
      EventBell bell,
      @Value("${prevenance.evenements.consommateurs:2}") int consumers) {
    return new Consuming(database, queue, consumer, bell.bell(), consumers);
  }

  @Bean
  RecurringTask<Void> takingOfEventFiles(EventFiles files) {
    return Tasks.recurring("fichiers-d-evenements", Schedules.fixedDelay(PAUSE))
        .execute((task, context) -> files.take());
  }

  @Bean
  RecurringTask<Void> writingOfRequests(RequestFiles requests) {
    return Tasks.recurring("demandes-aux-partenaires", Schedules.fixedDelay(PAUSE))
        .execute((task, context) -> requests.write());
  }

  @Bean
  RecurringTask<Void> calendarOfTheNight(CalendarScan scan, Clock clock) {
    return Tasks.recurring("calendrier", Schedules.daily(clock.getZone(), AFTER_THE_PURGE))
        .execute((task, context) -> scan.catchUp());
  }
}
