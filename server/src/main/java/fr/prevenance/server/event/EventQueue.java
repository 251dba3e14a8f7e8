package fr.prevenance.server.event;

import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventDoor;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.person.Likeness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events waiting in PostgreSQL, shared by all instances. One that is taken bears the lease of
 * its consumer; its effects and its end are one transaction, so that a consumer that dies leaves
 * either all of it or nothing.
 */
@Repository
class EventQueue {

  /**
   * Takes due events, not expired, that nobody else is taking, unless an earlier one of the same
   * person is not over: it may be waiting, or at work elsewhere. An array: of a subquery with a
   * limit that it does not know, the planner expects a tenth of the table, and reads all of it. An
   * earlier one is sought by a subquery with a limit, which the planner cannot join: a queue that
   * was empty when its statistics were made seems cheap to read whole for each of its events. For
   * the same reason it may not sort: it follows the index that is in order, and stops.
   *
   * <p>That they are claimed need not outlive a crash of the database: they would be due again.
   */
  private static final String CLAIM =
      """
      update life_event e set state = 'en cours', instance = :instance, attempts = attempts + 1
      where e.seq = any (array(
        select due.seq from life_event due
        where due.state = 'à traiter' and due.not_before <= now() and due.expires_on > :today
          and (
          select earlier.seq from life_event earlier
          where earlier.processing = due.processing and earlier.subject = due.subject
            and earlier.seq < due.seq and earlier.state in ('à traiter', 'en cours')
          limit 1) is null
        order by due.not_before, due.seq limit :limit for update skip locked))
      returning e.*, set_config('synchronous_commit', 'off', true)\
      """;

  /** What is over says nothing of anybody. */
  private static final String BLANK = "data = null, subject = null, instance = null";

  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final JsonMapper json;
  private final Clock clock;

  EventQueue(
      JdbcClient database, TransactionOperations transactions, JsonMapper json, Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.json = json;
    this.clock = clock;
  }

  /** An event at work. */
  record Claimed(
      UUID id,
      String processing,
      String agreement,
      LifeEventType type,
      String data,
      Instant receivedAt,
      int attempts) {

    /** Never shows what is said. */
    @Override
    public String toString() {
      return "Claimed[" + id + "]";
    }
  }

  /**
   * Adds an event in the caller's transaction.
   *
   * @return false when its source has sent that identifier before
   */
  boolean add(
      String eventId,
      LifeEventType type,
      Statement statement,
      EventAgreement agreement,
      Instant receivedAt) {
    return database
            .sql(
                """
                insert into life_event (id, processing, agreement, source, event_id, type, subject,
                  data, received_at, expires_on, state, not_before)
                values (:id, :processing, :agreement, :source, :eventId, :type, :subject,
                  :data::jsonb, :receivedAt, :expiresOn, 'à traiter', now())
                on conflict (processing, source, event_id) do nothing\
                """)
            .param("id", UUID.randomUUID())
            .param("processing", agreement.processing().value())
            .param("agreement", agreement.name())
            .param("source", agreement.source().toString())
            .param("eventId", eventId)
            .param("type", type.shortName())
            .param("subject", subject(statement))
            .param("data", json.writeValueAsString(statement))
            .param("receivedAt", receivedAt.atOffset(ZoneOffset.UTC))
            .param("expiresOn", EventDoor.expiry(agreement, receivedAt))
            .update()
        == 1;
  }

  /** Claims some events. */
  List<Claimed> claim(UUID instance, int limit) {
    return transactions.execute(_ -> {
      database.sql("set local enable_sort = off").update();
      return database
          .sql(CLAIM)
          .param("instance", instance)
          .param("today", LocalDate.now(clock))
          .param("limit", limit)
          .query(EventQueue::claimed)
          .list();
    });
  }

  /** Holds a claimed event until the end of the transaction; false when it is no longer ours. */
  boolean hold(Claimed event, UUID instance) {
    return database
        .sql(
            """
            select id from life_event
            where id = ? and state = 'en cours' and instance = ? for update\
            """)
        .params(event.id(), instance)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void done(Claimed event) {
    database
        .sql(
            "update life_event set state = 'traité', handled_at = clock_timestamp(), failure = null, mend = null, "
                + BLANK
                + " where id = ?")
        .param(event.id())
        .update();
  }

  /** It cannot be handled; an agent reads why, mends it and tries again. */
  void fail(Claimed event, UUID instance, String why, String mend) {
    transactions.executeWithoutResult(_ ->
        database
            .sql(
                """
                update life_event set state = 'en échec', instance = null, failure = ?, mend = ?
                where id = ? and state = 'en cours' and instance = ?\
                """)
            .params(why, mend, event.id(), instance)
            .update());
  }

  /**
   * It waits.
   *
   * @param isAttempt whether that counts as an attempt
   */
  void defer(Claimed event, UUID instance, Duration wait, boolean isAttempt) {
    transactions.executeWithoutResult(_ ->
        database
            .sql(
                """
                update life_event set state = 'à traiter', instance = null,
                  attempts = attempts - ?, not_before = now() + ? * interval '1 millisecond'
                where id = ? and state = 'en cours' and instance = ?\
                """)
            .params(isAttempt ? 0 : 1, wait.toMillis(), event.id(), instance)
            .update());
  }

  /**
   * Takes over what dead consumers left: it is due again, unless it has been taken so often that it
   * may be what killed them.
   */
  void adoptOrphans(int mostAttempts) {
    database
        .sql(
            "select distinct instance from life_event where state = 'en cours' and instance is not null")
        .query(UUID.class)
        .list()
        .forEach(instance -> transactions.executeWithoutResult(_ -> adopt(instance, mostAttempts)));
  }

  private void adopt(UUID instance, int mostAttempts) {
    if (Lease.isFree(database, instance)) {
      database
          .sql(
              """
              update life_event set instance = null,
                state = case when attempts < :most then 'à traiter' else 'en échec' end,
                failure = case when attempts < :most then failure else :why end,
                mend = case when attempts < :most then mend else :mend end
              where state = 'en cours' and instance = :instance\
              """)
          .param("most", mostAttempts)
          .param("why", "Le serveur s’est arrêté plusieurs fois pendant le traitement.")
          .param("mend", "Lisez le journal du serveur à cette heure ; réessayez ensuite.")
          .param("instance", instance)
          .update();
    }
  }

  /** Short, and the same for the usual spellings of one person. */
  static long subject(Statement statement) {
    return Likeness.block(statement.identity()).map(EventQueue::hash).orElse(0L);
  }

  private static long hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static Claimed claimed(ResultSet row, int number) throws SQLException {
    return new Claimed(
        row.getObject("id", UUID.class),
        row.getString("processing"),
        row.getString("agreement"),
        Optional.of(row.getString("type")).flatMap(LifeEventType::named).orElseThrow(),
        Optional.ofNullable(row.getString("data")).orElse("{}"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }
}
