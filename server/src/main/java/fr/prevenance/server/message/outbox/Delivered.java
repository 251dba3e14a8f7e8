package fr.prevenance.server.message.outbox;

import fr.prevenance.server.message.MessageDelivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** A message of which the next hop has just taken charge, as an update returned it. */
record Delivered(UUID message, Optional<UUID> detection) {

  static Delivered read(ResultSet row, int number) throws SQLException {
    return new Delivered(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("detection", UUID.class)));
  }

  void publish(ApplicationEventPublisher events) {
    detection.ifPresent(found -> events.publishEvent(new MessageDelivered(message, found)));
  }
}
