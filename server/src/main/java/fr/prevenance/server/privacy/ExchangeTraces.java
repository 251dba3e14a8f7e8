package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That data about a person were exchanged, under a pseudonym, for 36 months (CRPA R114-9-7): even
 * those of whom nothing else is kept can learn it after signing in.
 */
@Service
public class ExchangeTraces implements Purgeable {
  private static final Period RETENTION = Period.ofMonths(36);
  private static final int BATCH = 1_000;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final KeyRing keys;
  private final Clock clock;

  ExchangeTraces(JdbcClient database, JdbcTemplate batches, KeyRing keys, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Records one trace for each person of a source, in the caller's transaction.
   *
   * @param traceTexts one canonical text for each person
   */
  @Transactional
  public void record(String processing, String source, Collection<String> traceTexts) {
    var at = Instant.now(clock).atOffset(ZoneOffset.UTC);
    var expiresOn = LocalDate.now(clock).plus(RETENTION);
    batches.batchUpdate(
        """
        insert into exchange_trace (processing, pseudonym, source, at, expires_on)
        values (?, ?, ?, ?, ?)\
        """,
        traceTexts,
        BATCH,
        (row, text) -> {
          row.setString(1, processing);
          row.setBytes(2, keys.pseudonym(Use.TRACE, processing, text));
          row.setString(3, source);
          row.setObject(4, at);
          row.setObject(5, expiresOn);
        });
  }

  /** Traces of the signed-in person in one processing, latest first. */
  @Transactional(readOnly = true)
  public List<ExchangeTrace> find(String processing, Collection<String> soughtTexts) {
    var pseudonyms =
        soughtTexts.stream().map(text -> keys.pseudonym(Use.TRACE, processing, text)).toList();
    if (pseudonyms.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select processing, source, at, expires_on from exchange_trace
            where processing = :processing and pseudonym in (:pseudonyms) and expires_on > :today
            order by at desc, id desc\
            """)
        .param("processing", processing)
        .param("pseudonyms", pseudonyms)
        .param("today", LocalDate.now(clock))
        .query((row, number) -> trace(row))
        .list();
  }

  @Override
  public String what() {
    return "traces d’échange échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from exchange_trace where expires_on <= :today")
        .param("today", today)
        .update();
  }

  private static ExchangeTrace trace(ResultSet row) throws SQLException {
    return new ExchangeTrace(
        row.getString("processing"),
        row.getString("source"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_on", LocalDate.class));
  }
}
