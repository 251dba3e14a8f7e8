package fr.prevenance.server.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code plan_reminder}. */
@Component
final class ReminderTable {
  private final JdbcClient database;
  private final ActionTable actions;

  ReminderTable(JdbcClient database, ActionTable actions) {
    this.database = database;
    this.actions = actions;
  }

  /** Open actions whose owner may have to be reminded today, whatever was sent already. */
  List<Action> remindable(LocalDate today) {
    return database
        .sql(
            """
            select * from plan_action
            where state in ('à faire', 'en cours') and reminded and email <> ''
              and due_on between ? and ?
            order by due_on, id\
            """)
        .params(ReminderKind.earliestDue(today), ReminderKind.latestDue(today))
        .query((row, _) -> actions.read(row))
        .list();
  }

  /**
   * Commits, with the caller's transaction, that a reminder is about to leave: the first one, or
   * one that was put off. Who claims the same at the same time is waited for, and then had it.
   *
   * @return false when it is not to be sent, or the action has moved on
   */
  boolean claim(Action action, ReminderKind kind, String messageId, Instant now) {
    return database
            .sql(
                """
                insert into plan_reminder
                  (action, due_on, kind, state, attempts, message_id, attempted_at)
                select id, due_on, :kind, 'tentative', 1, :message, :now from plan_action
                where id = :action and version = :version
                on conflict (action, due_on, kind) do update
                  set state = 'tentative', attempts = plan_reminder.attempts + 1,
                    message_id = excluded.message_id, attempted_at = excluded.attempted_at,
                    failure = null
                  where plan_reminder.state = 'reporté'\
                """)
            .param("kind", kind.word())
            .param("message", messageId)
            .param("now", ActionTable.timestamp(now))
            .param("action", action.id())
            .param("version", action.version())
            .update()
        == 1;
  }

  /** Writes how the attempt with that Message-ID ended. */
  void settle(String messageId, ReminderState state, Optional<String> failure) {
    database
        .sql(
            """
            update plan_reminder set state = :state, failure = :failure
            where message_id = :message and state = 'tentative'\
            """)
        .param("state", state.word())
        .param("failure", failure.orElse(null))
        .param("message", messageId)
        .update();
  }

  /**
   * Lets a reminder leave once more.
   *
   * @param dead attempts from before that moment are nobody's any more
   * @return false when it left, or waits already
   */
  boolean release(UUID action, LocalDate due, ReminderKind kind, Instant dead) {
    return database
            .sql(
                """
                update plan_reminder set state = 'reporté'
                where action = ? and due_on = ? and kind = ?
                  and (state in ('incertain', 'refusé')
                    or state = 'tentative' and attempted_at < ?)\
                """)
            .params(action, due, kind.word(), ActionTable.timestamp(dead))
            .update()
        == 1;
  }

  /** Of a body, oldest first. */
  List<Reminder> of(String siret) {
    return database
        .sql(
            """
            select r.* from plan_reminder r join plan_action a on a.id = r.action
            where a.siret = ? order by r.attempted_at, r.action, r.kind\
            """)
        .param(siret)
        .query((row, _) -> read(row))
        .list();
  }

  private static Reminder read(ResultSet row) throws SQLException {
    return new Reminder(
        row.getObject("action", UUID.class),
        row.getObject("due_on", LocalDate.class),
        ReminderKind.named(row.getString("kind")),
        ReminderState.named(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("failure")));
  }
}
