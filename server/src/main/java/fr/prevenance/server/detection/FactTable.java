package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code fact}: what is known of a case, each with its provenance. */
@Repository
class FactTable {
  private static final int BATCH = 500;

  private static final String UPSERT =
      """
      insert into fact (detection, name, value, is_certified, is_corrected, processing, source,
        source_title, partner, as_of, received_at, expires_on)
      select f.detection, f.name, f.value::jsonb, f.certified, f.corrected, f.processing, f.source,
        f.title, f.partner, f."asOf", f."receivedAt", f."expiresOn"
      from json_to_recordset(:facts::json) as f (
        detection uuid, name text, value text, certified boolean, corrected boolean,
        processing text, source text, title text, partner text, "asOf" date,
        "receivedAt" timestamptz, "expiresOn" date)
      on conflict (detection, name) do update set value = excluded.value,
        is_certified = excluded.is_certified, is_corrected = excluded.is_corrected,
        source = excluded.source, source_title = excluded.source_title,
        partner = excluded.partner, as_of = excluded.as_of,
        received_at = excluded.received_at, expires_on = excluded.expires_on\
      """;

  private final JdbcClient database;
  private final StoredValue values;
  private final JsonMapper json;

  FactTable(JdbcClient database, StoredValue values, JsonMapper json) {
    this.database = database;
    this.values = values;
    this.json = json;
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

  /** As {@link #UPSERT} reads it. */
  private record Row(
      UUID detection,
      String name,
      String value,
      boolean certified,
      boolean corrected,
      String processing,
      String source,
      String title,
      String partner,
      String asOf,
      String receivedAt,
      String expiresOn) {

    /** Never shows the value. */
    @Override
    public String toString() {
      return "Row[" + name + "]";
    }
  }

  /** Writes facts, each name once for a detection; one that is known already is replaced. */
  void save(List<NewFact> facts) {
    facts.stream()
        .map(this::row)
        .gather(Gatherers.windowFixed(BATCH))
        .forEach(
            rows -> database.sql(UPSERT).param("facts", json.writeValueAsString(rows)).update());
  }

  private Row row(NewFact fact) {
    var provenance = fact.provenance();
    return new Row(
        fact.detection(),
        fact.name(),
        values.write(fact.value()),
        fact.isCertified(),
        fact.isCorrected(),
        provenance.processing().value(),
        provenance.source(),
        provenance.sourceTitle(),
        provenance.partner(),
        provenance.asOf().toString(),
        provenance.receivedAt().toString(),
        provenance.expiresOn().toString());
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
