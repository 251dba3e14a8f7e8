package fr.prevenance.server.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was destroyed, when and why; counters only. */
@Service
public class DestructionRecords {
  /** Stands for the processing of a purge that goes through all of them. */
  public static final String ALL_PROCESSINGS = "tous";

  private final JdbcClient database;
  private final Clock clock;

  DestructionRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Records a destruction in the caller's transaction. */
  @Transactional
  public void record(
      String processing, Optional<UUID> run, String reason, int destroyed, String checks) {
    database
        .sql(
            """
            insert into destruction_record (id, processing, run, reason, destroyed, at, checks)
            values (:id, :processing, :run, :reason, :destroyed, :at, :checks)\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", processing)
        .param("run", run.orElse(null))
        .param("reason", reason)
        .param("destroyed", destroyed)
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("checks", checks)
        .update();
  }

  /** Records of one processing and of the purges that went through all, latest first. */
  @Transactional(readOnly = true)
  public List<DestructionRecord> of(String processing, int limit) {
    return database
        .sql(
            """
            select * from destruction_record where processing in (:processing, :all)
            order by at desc, id limit :limit\
            """)
        .param("processing", processing)
        .param("all", ALL_PROCESSINGS)
        .param("limit", limit)
        .query((row, number) -> destruction(row))
        .list();
  }

  private static DestructionRecord destruction(ResultSet row) throws SQLException {
    return new DestructionRecord(
        row.getObject("id", UUID.class),
        row.getString("processing"),
        Optional.ofNullable(row.getObject("run", UUID.class)),
        row.getString("reason"),
        row.getInt("destroyed"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("checks"));
  }
}
