package fr.prevenance.server.event;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of the events of a processing; says nothing of anybody. */
@Service
public class EventRegister {
  private static final int MOST = 100;

  private final JdbcClient database;
  private final EventRefusals refusals;
  private final AuditLog audit;

  EventRegister(JdbcClient database, EventRefusals refusals, AuditLog audit) {
    this.database = database;
    this.refusals = refusals;
    this.audit = audit;
  }

  /** How many events of one source and type are in each state. */
  public record Counts(
      String agreement, LifeEventType type, int waiting, int handled, int failed, int expired) {}

  /**
   * Refused at the door for one reason, on one day.
   *
   * @param lastAt the latest of them
   */
  public record RefusedEvents(String agreement, Refusal refusal, int count, Instant lastAt) {}

  /** An event that waits for an agent. */
  public record FailedEvent(
      UUID id,
      String agreement,
      LifeEventType type,
      Instant receivedAt,
      int attempts,
      String why,
      String mend) {}

  @Transactional(readOnly = true)
  public List<Counts> counts(Access access) {
    return database
        .sql(
            """
            select agreement, type,
              count(*) filter (where state in ('à traiter', 'en cours')) as waiting,
              count(*) filter (where state = 'traité') as handled,
              count(*) filter (where state = 'en échec') as failed,
              count(*) filter (where state = 'échu') as expired
            from life_event where processing = ? group by agreement, type order by agreement, type\
            """)
        .param(access.processing().id().value())
        .query(EventRegister::counts)
        .list();
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<RefusedEvents> refused(Access access) {
    return refusals.latest(access, MOST);
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<FailedEvent> failed(Access access) {
    return database
        .sql(
            """
            select * from life_event where processing = ? and state = 'en échec'
            order by seq limit ?\
            """)
        .params(access.processing().id().value(), MOST)
        .query(EventRegister::failedEvent)
        .list();
  }

  /**
   * Has a failed event handled again, from its first attempt.
   *
   * @return false when it is not there, or has not failed
   */
  @Transactional
  public boolean retry(UUID event, Access access) {
    boolean isRetried =
        database
                .sql(
                    """
                    update life_event set state = 'à traiter', attempts = 0, not_before = now()
                    where id = ? and processing = ? and state = 'en échec'\
                    """)
                .params(event, access.processing().id().value())
                .update()
            == 1;
    if (isRetried) {
      audit.record(
          new AuditEntry(
              access.actor(),
              Optional.of(access.processing().id().value()),
              "réessayer un événement",
              Optional.of(event.toString()),
              AuditEntry.Result.DONE,
              ""));
    }
    return isRetried;
  }

  private static Counts counts(ResultSet row, int number) throws SQLException {
    return new Counts(
        row.getString("agreement"),
        type(row),
        row.getInt("waiting"),
        row.getInt("handled"),
        row.getInt("failed"),
        row.getInt("expired"));
  }

  private static FailedEvent failedEvent(ResultSet row, int number) throws SQLException {
    return new FailedEvent(
        row.getObject("id", UUID.class),
        row.getString("agreement"),
        type(row),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("failure"),
        row.getString("mend"));
  }

  private static LifeEventType type(ResultSet row) throws SQLException {
    return LifeEventType.named(row.getString("type")).orElseThrow();
  }
}
