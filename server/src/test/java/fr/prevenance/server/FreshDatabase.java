package fr.prevenance.server;

import fr.prevenance.testkit.database.SharedDatabase;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a context a database of its own on the shared PostgreSQL, a pool of one connection that
 * gives up soon once that PostgreSQL is gone, and no nightly tasks. With a single connection,
 * whoever asked for a second one while holding the first would wait for itself, and its test would
 * fail; Flyway, which needs two before anything starts, opens its own.
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
                    1,
                    "spring.datasource.hikari.connection-timeout",
                    15_000,
                    "spring.flyway.url",
                    database.jdbcUrl(),
                    "spring.flyway.user",
                    database.user(),
                    "spring.flyway.password",
                    database.password(),
                    "db-scheduler.enabled",
                    false)));
  }
}
