package fr.prevenance.server.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A reminder, and how its last attempt ended.
 *
 * @param due the due date that it spoke of
 * @param failure SMTP reply code, or why the relay was not reached
 */
public record Reminder(
    UUID action,
    LocalDate due,
    ReminderKind kind,
    ReminderState state,
    int attempts,
    Instant attemptedAt,
    Optional<String> failure) {

  Reminder in(ReminderState next) {
    return new Reminder(action, due, kind, next, attempts, attemptedAt, failure);
  }
}
