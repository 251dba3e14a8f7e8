package fr.prevenance.server.detection;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.DetectionRun.State;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.right.RightArchive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The runs there have been: counters, and nothing about anybody. */
@Service
public class DetectionRuns {
  private final JdbcClient database;
  private final RightArchive archive;
  private final JsonMapper json;
  private final Clock clock;

  DetectionRuns(JdbcClient database, RightArchive archive, JsonMapper json, Clock clock) {
    this.database = database;
    this.archive = archive;
    this.json = json;
    this.clock = clock;
  }

  /** Runs of the processing, latest first; standing ones, which nobody started, are left out. */
  public List<DetectionRun> of(Access access) {
    return database
        .sql(
            """
            select * from detection_run where processing = :processing and not is_standing
            order by started_at desc, right_slug\
            """)
        .param("processing", access.processing().id().value())
        .query(this::run)
        .list();
  }

  /** A run with its counters; those of a standing one are what it holds today. */
  public Optional<DetectionRun> find(UUID id, Access access) {
    return database
        .sql(
            """
            select run.id, processing, right_slug, is_dry, evaluated_on, started_at, ended_at,
              started_by, state,
              case when is_standing then tally || held.counts else tally end as tally
            from detection_run run, lateral (
              select jsonb_build_object(
                'cases', count(*),
                'eligible', count(*) filter (where kind = 'ELIGIBLE'),
                'toComplete', count(*) filter (where kind = 'TO_COMPLETE'),
                'failed', count(*) filter (where kind = 'FAILED'),
                'forAgentOnly',
                  count(*) filter (where kind = 'ELIGIBLE' and is_for_agent_only),
                'unreachable', count(*) filter (where kind = 'ELIGIBLE' and not is_reachable)
              ) as counts from detection d where d.run = run.id) held
            where processing = :processing and run.id = :id\
            """)
        .param("processing", access.processing().id().value())
        .param("id", id)
        .query(this::run)
        .optional();
  }

  /**
   * The standing run of a right: it gathers those whom events make entitled during the month of a
   * day. The first who needs it opens it.
   */
  @Transactional
  public UUID standing(RightPack right, LocalDate day, Access access) {
    LocalDate month = day.withDayOfMonth(1);
    return findStanding(right, month, access)
        .orElseGet(() -> {
          openStanding(right, month, access);
          return findStanding(right, month, access).orElseThrow();
        });
  }

  private Optional<UUID> findStanding(RightPack right, LocalDate month, Access access) {
    return database
        .sql(
            """
            select id from detection_run
            where is_standing and processing = :processing and right_slug = :right
              and evaluated_on = :month and right_version = :version\
            """)
        .param("processing", access.processing().id().value())
        .param("right", right.slug())
        .param("month", month)
        .param("version", right.fingerprint())
        .query(UUID.class)
        .optional();
  }

  /** Its counters stay at zero: what it holds is counted where it is shown. */
  private void openStanding(RightPack right, LocalDate month, Access access) {
    archive.keep(right);
    database
        .sql(
            """
            insert into detection_run (id, processing, right_slug, right_version, is_dry,
              is_standing, evaluated_on, started_at, ended_at, started_by, state, tally)
            values (:id, :processing, :right, :version, false, true, :month, :now, :now, :actor,
              :state, :tally::jsonb)
            on conflict (processing, right_slug, evaluated_on, right_version) where is_standing
            do nothing\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", access.processing().id().value())
        .param("right", right.slug())
        .param("version", right.fingerprint())
        .param("month", month)
        .param("now", now())
        .param("actor", access.actor())
        .param("state", State.ENDED.label())
        .param("tally", json.writeValueAsString(Tally.NONE))
        .update();
  }

  @Transactional
  UUID start(Access access, RightPack right, LocalDate date, boolean isDry) {
    var id = UUID.randomUUID();
    archive.keep(right);
    database
        .sql(
            """
            insert into detection_run (id, processing, right_slug, right_version, is_dry,
              evaluated_on, started_at, started_by, state)
            values (:id, :processing, :right, :version, :isDry, :date, :now, :actor, :state)\
            """)
        .param("id", id)
        .param("processing", access.processing().id().value())
        .param("right", right.slug())
        .param("version", right.fingerprint())
        .param("isDry", isDry)
        .param("date", date)
        .param("now", now())
        .param("actor", access.actor())
        .param("state", State.RUNNING.label())
        .update();
    return id;
  }

  @Transactional
  void end(UUID run, Tally tally) {
    database
        .sql(
            """
            update detection_run set state = :state, ended_at = :now, tally = :tally::jsonb
            where id = :run\
            """)
        .param("state", State.ENDED.label())
        .param("now", now())
        .param("tally", json.writeValueAsString(tally))
        .param("run", run)
        .update();
  }

  /** Marks runs that no instance is at work on any more; the caller holds the processing's lock. */
  @Transactional
  int failAbandoned(ProcessingId processing) {
    return database
        .sql(
            """
            update detection_run set state = :failed, ended_at = :now
            where processing = :processing and state = :running\
            """)
        .param("failed", State.FAILED.label())
        .param("now", now())
        .param("processing", processing.value())
        .param("running", State.RUNNING.label())
        .update();
  }

  private OffsetDateTime now() {
    return Instant.now(clock).atOffset(ZoneOffset.UTC);
  }

  private DetectionRun run(ResultSet row, int number) throws SQLException {
    var state = State.labelled(row.getString("state"));
    return new DetectionRun(
        row.getObject("id", UUID.class),
        row.getString("processing"),
        row.getString("right_slug"),
        row.getBoolean("is_dry"),
        row.getObject("evaluated_on", LocalDate.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("started_by"),
        state,
        tally(state, row.getString("tally")));
  }

  private Optional<Tally> tally(State state, String stored) {
    return state == State.ENDED
        ? Optional.of(json.readValue(stored, Tally.class))
        : Optional.empty();
  }
}
