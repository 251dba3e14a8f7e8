package fr.prevenance.server.message;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.event.LifeEventType;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.procedure.Objecting;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.source.SourceReader;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rooms campaign, message, event and procedure and those they stand on, with a clock that tests
 * move.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      AuditLog.class,
      Aside.class,
      RightCatalogue.class,
      SourceReader.class,
      Processings.class,
      Persons.class,
      Detections.class,
      Campaigns.class,
      Messages.class,
      LifeEventType.class,
      Objecting.class
    },
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    // The rooms of other tests have clocks of their own.
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
public class MessageRoom {
  public static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  @Bean
  MovableClock clock() {
    return new MovableClock(TODAY);
  }

  @Bean
  CaseFixture cases(JdbcClient database, Processings processings) {
    return new CaseFixture(database, processings);
  }
}
