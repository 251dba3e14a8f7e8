package fr.prevenance.server.event;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.EventAgreement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was refused at the door, counted by day and reason; nothing of it is kept. */
@Repository
class EventRefusals {
  private final JdbcClient database;
  private final Clock clock;

  EventRefusals(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void count(EventAgreement agreement, Refusal refusal) {
    database
        .sql(
            """
            insert into life_event_refusal (processing, agreement, day, code, reason, mend, refused,
              last_at)
            values (:processing, :agreement, :day, :code, :reason, :mend, 1, :now)
            on conflict (processing, agreement, day, code, reason)
            do update set refused = life_event_refusal.refused + 1, last_at = excluded.last_at\
            """)
        .param("processing", agreement.processing().value())
        .param("agreement", agreement.name())
        .param("day", LocalDate.now(clock))
        .param("code", refusal.code())
        .param("reason", refusal.reason())
        .param("mend", refusal.mend())
        .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .update();
  }

  List<EventRegister.RefusedEvents> latest(Access access, int most) {
    return database
        .sql(
            """
            select * from life_event_refusal where processing = :processing
            order by last_at desc limit :most\
            """)
        .param("processing", access.processing().id().value())
        .param("most", most)
        .query((row, _) ->
            new EventRegister.RefusedEvents(
                row.getString("agreement"),
                new Refusal(row.getString("code"), row.getString("reason"), row.getString("mend")),
                row.getInt("refused"),
                row.getObject("last_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
