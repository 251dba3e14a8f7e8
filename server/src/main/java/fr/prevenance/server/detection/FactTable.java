package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code fact}: what is known of a case, each with its provenance. */
@Repository
class FactTable {
  private static final int BATCH = 500;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final StoredValue values;

  FactTable(JdbcClient database, JdbcTemplate batches, StoredValue values) {
    this.database = database;
    this.batches = batches;
    this.values = values;
  }

  /**
   * @param value opened by the caller's access
   */
  record NewFact(
      UUID detection,
      String name,
      Value value,
      Provenance provenance,
      boolean isCertified,
      boolean isCorrected) {}

  /** Writes facts; one that is known already is replaced. */
  void save(List<NewFact> facts) {
    batches.batchUpdate(
        """
        insert into fact (detection, name, value, is_certified, is_corrected, processing, source,
          source_title, partner, as_of, received_at, expires_on)
        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (detection, name) do update set value = excluded.value,
          is_certified = excluded.is_certified, is_corrected = excluded.is_corrected,
          source = excluded.source, source_title = excluded.source_title,
          partner = excluded.partner, as_of = excluded.as_of,
          received_at = excluded.received_at, expires_on = excluded.expires_on\
        """,
        facts,
        BATCH,
        (row, fact) -> {
          row.setObject(1, fact.detection());
          row.setString(2, fact.name());
          row.setString(3, values.write(fact.value()));
          row.setBoolean(4, fact.isCertified());
          row.setBoolean(5, fact.isCorrected());
          row.setString(6, fact.provenance().processing().value());
          row.setString(7, fact.provenance().source());
          row.setString(8, fact.provenance().sourceTitle());
          row.setString(9, fact.provenance().partner());
          row.setObject(10, fact.provenance().asOf());
          row.setObject(11, fact.provenance().receivedAt().atOffset(ZoneOffset.UTC));
          row.setObject(12, fact.provenance().expiresOn());
        });
  }

  List<KnownFact> of(UUID detection, ProcessingId processing, LocalDate today) {
    return database
        .sql(
            """
            select * from fact
            where detection = :detection and processing = :processing and expires_on > :today
            order by name\
            """)
        .param("detection", detection)
        .param("processing", processing.value())
        .param("today", today)
        .query(this::fact)
        .list();
  }

  private KnownFact fact(ResultSet row, int number) throws SQLException {
    return new KnownFact(
        row.getString("name"),
        new Guarded<>(values.read(row.getString("value")), provenance(row)),
        row.getBoolean("is_certified"),
        row.getBoolean("is_corrected"));
  }

  private static Provenance provenance(ResultSet row) throws SQLException {
    return new Provenance(
        new ProcessingId(row.getString("processing")),
        row.getString("source"),
        row.getString("source_title"),
        row.getString("partner"),
        row.getObject("as_of", LocalDate.class),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class));
  }
}
