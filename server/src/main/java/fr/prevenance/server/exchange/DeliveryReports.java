package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Delivery.Refusal;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of the deliveries, for the agents. */
@Service
public class DeliveryReports {
  private final JdbcClient database;
  private final ConfiguredBodies bodies;
  private final FileState files;
  private final Clock clock;

  DeliveryReports(JdbcClient database, ConfiguredBodies bodies, FileState files, Clock clock) {
    this.database = database;
    this.bodies = bodies;
    this.files = files;
    this.clock = clock;
  }

  /** Reports of a processing, latest first. */
  @Transactional(readOnly = true)
  public List<DeliveryReport> of(ProcessingId processing) {
    return database
        .sql(
            """
            select d.*, array(
                select column_name from delivery_dropped_column c
                where c.delivery = d.id order by column_name) as dropped
            from delivery d where processing = :processing order by received_at desc, source\
            """)
        .param("processing", processing.value())
        .query((row, number) -> report(row))
        .list();
  }

  /** A page of the refusals of one delivery, by line. */
  @Transactional(readOnly = true)
  public List<Refusal> refusals(UUID delivery, int offset, int size) {
    return database
        .sql(
            """
            select * from delivery_refusal where delivery = :delivery
            order by line, column_name, code offset :offset limit :size\
            """)
        .param("delivery", delivery)
        .param("offset", offset)
        .param("size", size)
        .query((row, number) -> refusal(row))
        .list();
  }

  /** Why agreed files cannot be read today: missing, expired or too large; in French. */
  public List<String> obstacles(ProcessingId processing) {
    var today = LocalDate.now(clock);
    return bodies.of(processing).stream()
        .flatMap(source -> files.obstacle(source, today).stream())
        .toList();
  }

  /** Whether no partner has delivered anything that has not been used. */
  public boolean isEmpty(ProcessingId processing) {
    return bodies.of(processing).stream().noneMatch(source -> Files.exists(source.file()));
  }

  private static DeliveryReport report(ResultSet row) throws SQLException {
    return new DeliveryReport(
        row.getObject("id", UUID.class),
        new ProcessingId(row.getString("processing")),
        row.getString("source"),
        row.getString("file_name"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("as_of", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getInt("rows_read"),
        row.getInt("rows_refused"),
        DeliveryState.of(row.getString("state")),
        List.of((String[]) row.getArray("dropped").getArray()));
  }

  private static Refusal refusal(ResultSet row) throws SQLException {
    return new Refusal(
        row.getInt("line"),
        row.getString("column_name"),
        row.getString("code"),
        row.getString("reason"),
        row.getString("mend"));
  }
}
