package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.TOO_RICH;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.event.EventQueue.Claimed;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.InMessageRoom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue shared by several consumers. */
@InMessageRoom
class EventQueueTest {
  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final EventQueue queue;
  private final Aside connections;
  private final JdbcClient database;
  private final TransactionTemplate transactions;

  EventQueueTest(
      EventFixture events,
      OwnHouseholdFixture households,
      EventQueue queue,
      Aside connections,
      JdbcClient database,
      TransactionTemplate transactions) {
    this.events = events;
    this.households = households;
    this.queue = queue;
    this.connections = connections;
    this.database = database;
    this.transactions = transactions;
  }

  @BeforeEach
  void clear() {
    events.clear();
  }

  @Test
  void the_second_event_of_a_person_is_taken_once_the_first_is_over() {
    var person = somebody();
    events.notice(person, POOR);
    events.notice(person, TOO_RICH);

    var first = queue.claim(UUID.randomUUID(), 10);
    assertThat(first).hasSize(1);
    assertThat(queue.claim(UUID.randomUUID(), 10)).isEmpty();
    transactions.executeWithoutResult(_ -> queue.done(first.getFirst()));
    assertThat(queue.claim(UUID.randomUUID(), 10)).hasSize(1);
  }

  @Test
  void events_of_other_people_do_not_wait() {
    events.notice(somebody(), POOR);
    events.notice(somebody(), POOR);

    assertThat(queue.claim(UUID.randomUUID(), 1)).hasSize(1);
    assertThat(queue.claim(UUID.randomUUID(), 1)).hasSize(1);
  }

  @Test
  void a_queue_that_fills_at_once_is_not_read_again_for_each_of_its_events() {
    database
        .sql(
            """
            insert into life_event (id, processing, agreement, source, event_id, type, subject,
              received_at, expires_on, state, not_before)
            select gen_random_uuid(), 'foyers-informer', 'guichet', 'https://valbrume.test/guichet',
              'passé ' || rank, 'avis-impot', rank, now(), '2026-01-01', 'traité', now()
            from generate_series(1, 3000) rank\
            """)
        .update();
    database.sql("vacuum analyze life_event").update();
    for (int i = 0; i < 100; i++) {
      events.notice(somebody(), POOR);
    }
    var read =
        transactions.execute(_ -> {
          long before = rowsRead();
          assertThat(queue.claim(UUID.randomUUID(), 4)).hasSize(4);
          return rowsRead() - before;
        });

    assertThat(read).as("rows read, of 100 that wait").isLessThan(50);
  }

  /** By this connection, since it last reported to the database's statistics. */
  private long rowsRead() {
    return database
        .sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where relname = 'life_event'\
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void what_a_dead_consumer_had_taken_is_taken_again() throws SQLException {
    events.notice(somebody(), POOR);
    Claimed lost;
    try (var dead = Lease.take(connections)) {
      lost = queue.claim(dead.instance(), 10).getFirst();
      queue.adoptOrphans(Consumer.MOST_ATTEMPTS);
      assertThat(queue.claim(UUID.randomUUID(), 10)).as("while it lives").isEmpty();
    }
    queue.adoptOrphans(Consumer.MOST_ATTEMPTS);

    assertThat(queue.claim(UUID.randomUUID(), 10))
        .singleElement()
        .extracting(Claimed::id)
        .isEqualTo(lost.id());
  }

  @Test
  void an_event_that_keeps_killing_its_consumers_is_left_to_an_agent() throws SQLException {
    events.notice(somebody(), POOR);
    for (int death = 0; death < Consumer.MOST_ATTEMPTS; death++) {
      try (var dying = Lease.take(connections)) {
        assertThat(queue.claim(dying.instance(), 1)).hasSize(1);
      }
      queue.adoptOrphans(Consumer.MOST_ATTEMPTS);
    }

    assertThat(events.inState("en échec")).isEqualTo(1);
  }

  @Test
  void who_has_lost_an_event_changes_nothing_of_it() {
    events.notice(somebody(), POOR);
    var claimed = queue.claim(UUID.randomUUID(), 1).getFirst();

    boolean isHeld =
        Boolean.TRUE.equals(transactions.execute(_ -> queue.hold(claimed, UUID.randomUUID())));
    assertThat(isHeld).isFalse();
    queue.fail(claimed, UUID.randomUUID(), "perdu", "rien");
    assertThat(events.inState("en cours")).isEqualTo(1);
  }

  @Test
  void while_a_run_is_at_work_events_wait_and_lose_no_attempt() throws Exception {
    var person = somebody();
    households.alone(person, "camille@exemple.test", TOO_RICH, EXPIRY);
    events.notice(person, POOR);
    try (var run = connections.open();
        var lock =
            run.prepareStatement(
                "select pg_advisory_lock(x'64657465'::int, hashtext('foyers-informer'))");
        var free = run.prepareStatement("select pg_advisory_unlock_all()")) {
      lock.execute();
      events.handleAll();
      assertThat(events.cases(person)).isEmpty();
      free.execute();
    }

    assertThat(database.sql("select attempts from life_event").query(Integer.class).single())
        .isZero();
    await()
        .untilAsserted(() -> {
          events.handleAll();
          assertThat(events.cases(person)).containsExactly("ELIGIBLE");
        });
  }

  @Test
  void two_consumers_at_once_lose_nothing_and_double_nothing() throws Exception {
    events.approve(events.preparedCampaign());
    List<Identity> people = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      var person = somebody();
      people.add(person);
      households.alone(person, "p%d@exemple.test".formatted(i), TOO_RICH, EXPIRY);
      events.notice(person, POOR);
      events.notice(person, POOR + 1);
    }
    Callable<Void> consumer =
        () -> {
          while (events.inState("traité") < 120) {
            events.handleAll();
          }
          return null;
        };
    try (var consumers = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : consumers.invokeAll(List.of(consumer, consumer))) {
        done.get();
      }
    }

    assertThat(people).allSatisfy(person -> assertThat(events.cases(person)).hasSize(1));
    assertThat(database.sql("select address from message").query(String.class).list())
        .hasSize(60)
        .doesNotHaveDuplicates();
  }
}
