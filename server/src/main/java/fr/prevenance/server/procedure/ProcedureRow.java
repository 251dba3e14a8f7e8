package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.ProcessingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Between the table {@code procedure} and its record. */
final class ProcedureRow {

  private ProcedureRow() {}

  static Procedure read(ResultSet row, int number) throws SQLException {
    return new Procedure(
        row.getObject("id", UUID.class),
        row.getObject("detection", UUID.class),
        Optional.ofNullable(row.getObject("person", UUID.class)),
        new ProcessingId(row.getString("processing")),
        row.getString("right_slug"),
        Optional.ofNullable(row.getObject("campaign", UUID.class)),
        ProcedureState.labelled(row.getString("state")),
        instant(row, "opened_at"),
        instant(row, "decided_at"),
        instant(row, "awarded_at"),
        Optional.ofNullable(row.getString("decided_by")),
        row.getObject("expires_on", LocalDate.class));
  }

  static ProcedureStep readStep(ResultSet row, int number) throws SQLException {
    return new ProcedureStep(
        row.getString("step"),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
