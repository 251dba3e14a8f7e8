package fr.prevenance.server.plan;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.practice.PracticeCatalogue;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The plan and the diagnoses it follows, with a clock that tests move. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {Plans.class, Diagnoses.class, PracticeCatalogue.class, Aside.class},
    // The rooms of other tests have clocks of their own.
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
class PlanRoom {
  @Bean
  MovableClock clock() {
    return new MovableClock(PlanFixture.TODAY);
  }
}
