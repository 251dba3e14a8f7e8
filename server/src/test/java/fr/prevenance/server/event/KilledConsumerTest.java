package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.TOO_RICH;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.message.InMessageRoom;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consumer killed in the middle, beside another that lives. */
@InMessageRoom
class KilledConsumerTest {
  private static final int PEOPLE = 400;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final EventQueue queue;
  private final Environment settings;
  private final JdbcClient database;

  KilledConsumerTest(
      EventFixture events,
      OwnHouseholdFixture households,
      EventQueue queue,
      Environment settings,
      JdbcClient database) {
    this.events = events;
    this.households = households;
    this.queue = queue;
    this.settings = settings;
    this.database = database;
  }

  @BeforeEach
  void clear() {
    events.clear();
  }

  @Test
  void nothing_is_lost_and_nothing_is_doubled() throws IOException, InterruptedException {
    events.approve(events.preparedCampaign());
    for (int i = 0; i < PEOPLE; i++) {
      var person = somebody();
      households.alone(person, "p%d@exemple.test".formatted(i), TOO_RICH, EXPIRY);
      events.notice(person, POOR);
    }
    killInTheMiddle();
    assertThat(events.inState("traité")).as("killed in the middle").isBetween(1L, PEOPLE - 1L);

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          queue.adoptOrphans(Consumer.MOST_ATTEMPTS);
          events.handleAll();
          assertThat(events.inState("traité")).isEqualTo(PEOPLE);
        });
    assertThat(database.sql("select address from message").query(String.class).list())
        .hasSize(PEOPLE)
        .doesNotHaveDuplicates();
    assertThat(database.sql("select count(*) from detection").query(Integer.class).single())
        .isEqualTo(PEOPLE);
  }

  private void killInTheMiddle() throws IOException, InterruptedException {
    Process other = ConsumerProgram.start(settings);
    try {
      await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> events.inState("traité") > 5);
      LockSupport.parkNanos(3_000_000);
    } finally {
      other.destroyForcibly().waitFor();
    }
  }
}
