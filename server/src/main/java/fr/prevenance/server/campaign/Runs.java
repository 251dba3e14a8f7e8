package fr.prevenance.server.campaign;

import fr.prevenance.server.exchange.ProcessingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads detection runs. */
@Component
final class Runs {

  private static final String FIND =
      """
      select run.id, run.right_slug, run.is_dry, run.is_standing, run.evaluated_on,
        case when run.state = 'terminée' then run.ended_at end as ended_at,
        exists (
          select from detection_run dry
          where dry.is_dry and dry.state = 'terminée'
            and (run.is_standing or dry.ended_at <= run.started_at)
            and dry.processing = run.processing and dry.right_slug = run.right_slug
        ) as was_tried_before,
        (select max(detection.expires_on) from detection where detection.run = run.id) as last_day
      from detection_run run where run.id = ? and run.processing = ?\
      """;

  private final JdbcClient jdbc;

  Runs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Run> find(UUID run, ProcessingId processing) {
    return jdbc.sql(FIND).params(run, processing.value()).query(Runs::read).optional();
  }

  private static Run read(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        row.getString("right_slug"),
        row.getBoolean("is_dry"),
        row.getBoolean("is_standing"),
        row.getObject("evaluated_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("was_tried_before"),
        Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
  }
}
