package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.TOO_RICH;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.InMessageRoom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one event asks of the database, which sets how many events a second there may be: who adds a
 * statement does so on purpose, here. Transactions begin and end besides.
 */
@InMessageRoom
class EventStatementsTest {
  private static final String ADDRESS = "camille@exemple.test";

  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final Consumer consumer;
  private final Aside connections;

  EventStatementsTest(
      EventFixture events, OwnHouseholdFixture households, Consumer consumer, Aside connections) {
    this.events = events;
    this.households = households;
    this.consumer = consumer;
    this.connections = connections;
  }

  @BeforeEach
  void clear() {
    events.clear();
    events.approve(events.preparedCampaign());
  }

  @Test
  void somebody_alone_who_becomes_entitled_is_told_in_18_statements() {
    var person = somebody();
    households.alone(person, ADDRESS, TOO_RICH, EXPIRY);
    events.notice(person, POOR);

    assertStatements(18);
    assertThat(events.messages(ADDRESS)).containsExactly("à envoyer");
  }

  @Test
  void a_household_of_three_that_becomes_entitled_is_told_in_22_statements() {
    var people = List.of(somebody(), somebody(), somebody());
    households.together(people, ADDRESS, TOO_RICH, EXPIRY);
    events.notice(people.getFirst(), POOR);

    assertStatements(22);
    assertThat(events.messages(ADDRESS)).containsExactly("à envoyer");
  }

  @Test
  void somebody_who_remains_entitled_and_has_been_told_costs_20_statements() {
    var person = somebody();
    households.alone(person, ADDRESS, TOO_RICH, EXPIRY);
    events.notice(person, POOR);
    events.handleAll();
    events.notice(person, POOR + 100);

    assertStatements(20);
    assertThat(events.messages(ADDRESS)).containsExactly("à envoyer");
  }

  @Test
  void somebody_who_is_not_entitled_costs_10_statements() {
    var person = somebody();
    households.alone(person, ADDRESS, TOO_RICH, EXPIRY);
    events.notice(person, TOO_RICH + 1);

    assertStatements(10);
    assertThat(events.cases(person)).isEmpty();
  }

  /** Of one event, from its claim to its end, and no batch, which is as many as it has rows. */
  private void assertStatements(int count) {
    var statements = handlingOne();
    assertThat(statements).as("\n%s\n", String.join("\n", statements)).hasSize(count);
  }

  private List<String> handlingOne() {
    var statements = new Statements();
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(statements);
    statements.start();
    try (Lease lease = Lease.take(connections)) {
      assertThat(consumer.pass(lease, 1)).isEqualTo(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } finally {
      logger.detachAppender(statements);
      logger.setLevel(null);
      logger.setAdditive(true);
    }
    return statements.texts;
  }

  /** Those of the thread that made it: others look for work meanwhile. */
  private static final class Statements extends AppenderBase<ILoggingEvent> {
    private static final String PREPARED = "Executing prepared SQL statement";

    private final Thread thread = Thread.currentThread();
    private final List<String> texts = new ArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      var message = event.getFormattedMessage();
      if (Thread.currentThread().equals(thread) && message.startsWith(PREPARED)) {
        texts.add(message.substring(PREPARED.length()).replaceAll("\\s+", " "));
      }
    }
  }
}
