package fr.prevenance.server.message.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The messages waiting in PostgreSQL, shared by all instances.
 *
 * <p>Waiting times are measured by the database's clock, which all instances share; what people
 * read, the day sent, comes from the application's.
 */
public final class Outbox {

  /**
   * Takes due messages that nobody else is taking, and withdraws those whose detection is gone (the
   * person objected, or the data expired) or whose campaign is given up: the row lock makes an
   * objection wait for this commit, or this claim skip a row that an objection is withdrawing.
   */
  private static final String CLAIM =
      """
      with due as (
        select id,
          address is not null and expires_on > :today and (detection is null or exists (
            select from detection d where d.id = message.detection and d.expires_on > :today
          )) and (campaign is null or exists (
            select from campaign c where c.id = message.campaign and c.state <> 'abandonnée'
          )) as may_leave
        from message where state = 'à envoyer' and not_before <= now()
        order by not_before limit :limit for update skip locked)
      update message m set
        state = case when may_leave then 'tentative' else 'annulé' end,
        instance = case when may_leave then :instance::uuid end,
        attempts = attempts + may_leave::int,
        attempted_at = case when may_leave then :now::timestamptz else attempted_at end,
        message_id = coalesce(message_id, '<' || m.id || '@' || split_part(sender, '@', 2) || '>'),
        address = case when may_leave then address end,
        subject = case when may_leave then subject end,
        text_body = case when may_leave then text_body end,
        html_body = case when may_leave then html_body end,
        person = case when may_leave then person end
      from due where due.id = m.id
      returning m.*\
      """;

  private static final String ACCEPTED =
      """
      update message set state = 'envoyé', instance = null, failure = null, sent_at = :now
      where id in (:ids) and state = 'tentative' and instance = :instance
      returning id, detection\
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Backoff backoff;

  public Outbox(
      JdbcClient jdbc,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      Clock clock,
      Backoff backoff) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** Claims a batch and commits its attempts. Empty when nothing is due. */
  Batch claim(UUID instance, int limit) {
    List<Optional<Envelope>> rows =
        transactions.execute(transaction ->
            jdbc.sql(CLAIM)
                .param("today", LocalDate.now(clock))
                .param("now", now())
                .param("instance", instance)
                .param("limit", limit)
                .query(Outbox::read)
                .list());
    return new Batch(rows.size(), rows.stream().flatMap(Optional::stream).toList());
  }

  /** Commits how the attempts of a batch ended. */
  void settle(UUID instance, List<Attempt> attempts) {
    transactions.executeWithoutResult(transaction -> {
      accepted(instance, attempts);
      attempts.forEach(attempt -> settleFailure(instance, attempt));
    });
  }

  private void accepted(UUID instance, List<Attempt> attempts) {
    List<UUID> accepted =
        attempts.stream()
            .filter(attempt -> attempt.handover() instanceof Handover.Accepted)
            .map(attempt -> attempt.envelope().id())
            .toList();
    if (!accepted.isEmpty()) {
      jdbc.sql(ACCEPTED)
          .param("now", now())
          .param("ids", accepted)
          .param("instance", instance)
          .query(Delivered::read)
          .list()
          .forEach(delivered -> delivered.publish(events));
    }
  }

  private void settleFailure(UUID instance, Attempt attempt) {
    Envelope envelope = attempt.envelope();
    switch (attempt.handover()) {
      case Handover.Accepted _ -> {}
      case Handover.Refused refused -> refused(instance, envelope, refused.code());
      case Handover.Deferred deferred -> deferred(instance, envelope, deferred.reason());
      case Handover.InDoubt _ ->
          update("instance = null, doubtful_since = now()", instance, envelope);
      case Handover.Withheld _ ->
          update(
              "state = 'à envoyer', instance = null, attempts = attempts - 1", instance, envelope);
    }
  }

  private void refused(UUID instance, Envelope envelope, String failure) {
    jdbc.sql(
            """
            update message set state = 'refusé', instance = null, failure = ?
            where id = ? and state = 'tentative' and instance = ?\
            """)
        .params(failure, envelope.id(), instance)
        .update();
  }

  private void deferred(UUID instance, Envelope envelope, String failure) {
    if (backoff.isExhausted(envelope.attempts())) {
      refused(instance, envelope, failure);
      return;
    }
    jdbc.sql(
            """
            update message set state = 'à envoyer', instance = null, failure = ?,
              not_before = now() + ? * interval '1 millisecond'
            where id = ? and state = 'tentative' and instance = ?\
            """)
        .params(failure, backoff.after(envelope.attempts()).toMillis(), envelope.id(), instance)
        .update();
  }

  private void update(String change, UUID instance, Envelope envelope) {
    jdbc.sql(
            "update message set %s where id = ? and state = 'tentative' and instance = ?"
                .formatted(change))
        .params(envelope.id(), instance)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Optional<Envelope> read(ResultSet row, int number) throws SQLException {
    if (!"tentative".equals(row.getString("state"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Envelope(
            row.getObject("id", UUID.class),
            Optional.ofNullable(row.getObject("detection", UUID.class)),
            row.getInt("attempts"),
            row.getString("message_id"),
            row.getString("body_name"),
            row.getString("sender"),
            row.getString("reply_to"),
            row.getString("address"),
            row.getString("subject"),
            row.getString("text_body"),
            row.getString("html_body")));
  }

  /**
   * @param taken rows taken, those withdrawn included
   */
  record Batch(int taken, List<Envelope> envelopes) {}

  record Attempt(Envelope envelope, Handover handover) {}
}
