package fr.prevenance.server.message;

import fr.prevenance.server.exchange.ProcessingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of the table {@code message}. */
final class MessageRow {

  private MessageRow() {}

  static Message read(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        MessageKind.labelled(row.getString("kind")),
        Optional.ofNullable(row.getObject("campaign", UUID.class)),
        Optional.ofNullable(row.getObject("detection", UUID.class)),
        Optional.ofNullable(row.getObject("person", UUID.class)),
        new ProcessingId(row.getString("processing")),
        row.getString("right_slug"),
        row.getString("body_name"),
        new ShortCode(row.getString("code")),
        MessageState.labelled(row.getString("state")),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("failure")),
        instant(row, "attempted_at"),
        instant(row, "sent_at"),
        instant(row, "opened_at"),
        row.getObject("expires_on", LocalDate.class));
  }

  static MessageContent readContent(ResultSet row, int number) throws SQLException {
    return new MessageContent(
        row.getString("address"),
        row.getString("subject"),
        row.getString("text_body"),
        row.getString("html_body"));
  }

  /** pgjdbc takes {@code timestamptz} from {@link OffsetDateTime} only. */
  static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
