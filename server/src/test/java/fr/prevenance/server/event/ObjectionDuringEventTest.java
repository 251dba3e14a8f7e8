package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.TOO_RICH;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.database.OnAnotherConnection;
import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.procedure.Objecting;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody objects while an event about them is being handled: the objection has the last word. */
@InMessageRoom
class ObjectionDuringEventTest {
  private static final String ADDRESS = "camille@exemple.test";

  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final Objecting objecting;
  private final OnAnotherConnection another;
  private final Aside connections;

  ObjectionDuringEventTest(
      EventFixture events,
      OwnHouseholdFixture households,
      Objecting objecting,
      OnAnotherConnection another,
      Aside connections) {
    this.events = events;
    this.households = households;
    this.objecting = objecting;
    this.another = another;
    this.connections = connections;
  }

  @BeforeEach
  void clear() {
    events.clear();
    events.approve(events.preparedCampaign());
  }

  @Test
  void nobody_is_written_to_who_had_never_been_found_before() throws Exception {
    var person = somebody();
    households.alone(person, ADDRESS, TOO_RICH, EXPIRY);
    events.notice(person, POOR);

    objectsWhileTheMessageIsBeingWritten(person);

    assertThat(events.cases(person)).isEmpty();
    assertThat(events.messages(ADDRESS)).isEmpty();
  }

  @Test
  void nobody_is_written_to_in_whose_household_somebody_objects() throws Exception {
    var holder = somebody();
    var other = somebody();
    households.together(List.of(holder, other), ADDRESS, TOO_RICH, EXPIRY);
    events.notice(holder, POOR);

    objectsWhileTheMessageIsBeingWritten(other);

    assertThat(events.cases(holder)).isEmpty();
    assertThat(events.messages(ADDRESS)).isEmpty();
  }

  /** The event has found somebody, and commits only once the objection has come and waits. */
  private void objectsWhileTheMessageIsBeingWritten(Identity person) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var barrier = connections.open()) {
      var messages = held(barrier);
      var handling = started(threads, () -> another.run(events::handleAll));
      awaitWaiting(messages, 1);
      var objection =
          started(
              threads, () -> objecting.bySignedIn(person, OwnHouseholdFixture.PROCESSING) != null);
      awaitWaiting(messages, 2);
      barrier.commit();
      handling.get();
      objection.get();
    }
  }

  private static JdbcClient held(Connection barrier) throws Exception {
    barrier.setAutoCommit(false);
    var database = JdbcClient.create(new SingleConnectionDataSource(barrier, true));
    database.sql("lock table message in exclusive mode").update();
    return database;
  }

  private static <T> Future<T> started(ExecutorService threads, Callable<T> work) {
    return threads.submit(work);
  }

  private static void awaitWaiting(JdbcClient database, long those) {
    await("transactions that wait for another")
        .until(() ->
            database
                    .sql(
                        """
                        select count(distinct pid) from pg_locks join pg_stat_activity using (pid)
                        where not granted and datname = current_database()\
                        """)
                    .query(Long.class)
                    .single()
                == those);
  }
}
