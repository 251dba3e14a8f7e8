package fr.prevenance.server.privacy;

import fr.prevenance.server.database.Aside;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, in order; the database refuses to change or delete a line. */
@Service
public class AuditLog {
  private final JdbcClient database;
  private final JdbcClient apart;
  private final Clock clock;

  AuditLog(JdbcClient database, Aside aside, Clock clock) {
    this.database = database;
    this.apart = JdbcClient.create(aside.connections());
    this.clock = clock;
  }

  /** Records an act in the caller's transaction: no entry, no act, and the other way round. */
  @Transactional
  public void record(AuditEntry entry) {
    insert(entry, database);
  }

  /** Records a refusal at once: it stays although the refused transaction is rolled back. */
  public void recordApart(AuditEntry entry) {
    insert(entry, apart);
  }

  /**
   * A page of the log for the data protection officer, latest first.
   *
   * @param processings those of the officer's body; lines about none are left out
   * @param before sequence number of the last line of the page before; {@link Long#MAX_VALUE} for
   *     the first page
   */
  @Transactional(readOnly = true)
  public List<AuditEvent> page(Collection<String> processings, long before, int size) {
    if (processings.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select * from audit_event where processing in (:processings) and seq < :before
            order by seq desc limit :size\
            """)
        .param("processings", processings)
        .param("before", before)
        .param("size", size)
        .query((row, number) -> event(row))
        .list();
  }

  private void insert(AuditEntry entry, JdbcClient database) {
    database
        .sql(
            """
            insert into audit_event (at, actor, processing, action, object, result, detail)
            values (:at, :actor, :processing, :action, :object, :result, :detail)\
            """)
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("processing", entry.processing().orElse(null))
        .param("action", entry.action())
        .param("object", entry.object().orElse(null))
        .param("result", entry.result().label())
        .param("detail", entry.detail())
        .update();
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getString("processing")),
        row.getString("action"),
        Optional.ofNullable(row.getString("object")),
        row.getString("result"),
        row.getString("detail"));
  }
}
