package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Delivery.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries as they are written down: counters and refusals, never a value. */
@Component
class DeliveryBook {
  private static final int BATCH = 1_000;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  DeliveryBook(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** A delivery as known. */
  record Entry(
      UUID id, ProcessingId processing, String source, byte[] sha256, DeliveryState state) {
    private static Entry of(ResultSet row) throws SQLException {
      return new Entry(
          row.getObject("id", UUID.class),
          new ProcessingId(row.getString("processing")),
          row.getString("source"),
          row.getBytes("file_sha256"),
          DeliveryState.of(row.getString("state")));
    }
  }

  /** Writes the file down at its first opening; later ones find the same entry. */
  @Transactional
  public Entry enter(AgreedSource source, Provenance provenance, byte[] sha256) {
    database
        .sql(
            """
            insert into delivery (id, processing, source, file_name, file_sha256, received_at,
              as_of, expires_on, rows_read, rows_refused, state)
            values (:id, :processing, :source, :file, :sha256, :receivedAt, :asOf, :expiresOn,
              0, 0, 'reçue')
            on conflict (processing, source, file_sha256) do nothing\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", provenance.processing().value())
        .param("source", provenance.source())
        .param("file", source.fileName())
        .param("sha256", sha256)
        .param("receivedAt", provenance.receivedAt().atOffset(ZoneOffset.UTC))
        .param("asOf", provenance.asOf())
        .param("expiresOn", provenance.expiresOn())
        .update();
    return find(provenance.processing(), provenance.source(), sha256).orElseThrow();
  }

  /** Replaces the report of a delivery: a dry run and the real one make one report. */
  @Transactional
  public void report(
      UUID delivery,
      int rowsRead,
      int rowsRefused,
      List<Refusal> refusals,
      Collection<String> droppedColumns) {
    database
        .sql("update delivery set rows_read = :read, rows_refused = :refused where id = :id")
        .param("read", rowsRead)
        .param("refused", rowsRefused)
        .param("id", delivery)
        .update();
    forget("delivery_refusal", delivery);
    forget("delivery_dropped_column", delivery);
    insertRefusals(delivery, refusals);
    insertDropped(delivery, droppedColumns);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public boolean use(UUID delivery) {
    return move(delivery, DeliveryState.RECEIVED, DeliveryState.USED);
  }

  @Transactional
  public boolean destroyed(Entry entry) {
    return move(entry.id(), entry.state(), DeliveryState.DESTROYED);
  }

  /** Deliveries that were used and whose files may still be there. */
  @Transactional(readOnly = true)
  public List<Entry> toDestroy() {
    return database
        .sql("select * from delivery where state = 'exploitée' order by received_at")
        .query((row, number) -> Entry.of(row))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Entry> find(ProcessingId processing, String source, byte[] sha256) {
    return database
        .sql(
            """
            select * from delivery
            where processing = :processing and source = :source and file_sha256 = :sha256\
            """)
        .param("processing", processing.value())
        .param("source", source)
        .param("sha256", sha256)
        .query((row, number) -> Entry.of(row))
        .optional();
  }

  private boolean move(UUID delivery, DeliveryState from, DeliveryState to) {
    return database
            .sql("update delivery set state = :to where id = :id and state = :from")
            .param("to", to.label())
            .param("id", delivery)
            .param("from", from.label())
            .update()
        == 1;
  }

  private void forget(String table, UUID delivery) {
    database
        .sql("delete from " + table + " where delivery = :delivery")
        .param("delivery", delivery)
        .update();
  }

  private void insertRefusals(UUID delivery, List<Refusal> refusals) {
    batches.batchUpdate(
        """
        insert into delivery_refusal (delivery, line, column_name, code, reason, mend)
        values (?, ?, ?, ?, ?, ?)\
        """,
        refusals,
        BATCH,
        (row, refusal) -> {
          row.setObject(1, delivery);
          row.setInt(2, refusal.line());
          row.setString(3, refusal.column());
          row.setString(4, refusal.code());
          row.setString(5, refusal.reason());
          row.setString(6, refusal.mend());
        });
  }

  private void insertDropped(UUID delivery, Collection<String> columns) {
    batches.batchUpdate(
        "insert into delivery_dropped_column (delivery, column_name) values (?, ?)",
        columns,
        BATCH,
        (row, column) -> {
          row.setObject(1, delivery);
          row.setString(2, column);
        });
  }
}
