package fr.prevenance.server;

import fr.prevenance.testkit.database.SharedDatabase;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database of its own on the shared PostgreSQL, a small pool of connections that
 * gives up soon once that PostgreSQL is gone, and no nightly tasks.
 */
public final class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = SharedDatabase.freshDatabase();
    SharedDatabase.closeBeforeStop(context);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "fresh-database",
                Map.of(
                    "spring.datasource.url",
                    database.jdbcUrl(),
                    "spring.datasource.username",
                    database.user(),
                    "spring.datasource.password",
                    database.password(),
                    "spring.datasource.hikari.maximum-pool-size",
                    4,
                    "spring.datasource.hikari.connection-timeout",
                    5_000,
                    "db-scheduler.enabled",
                    false)));
  }
}
