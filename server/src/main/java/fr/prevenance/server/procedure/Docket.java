package fr.prevenance.server.procedure;

import static fr.prevenance.server.procedure.ProcedureRow.timestamp;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves procedures along their graph, in the caller's transaction: each move is a step, an entry of
 * the audit log and an event.
 */
@Component
class Docket {
  private final JdbcClient jdbc;
  private final Messages messages;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Docket(
      JdbcClient jdbc,
      Messages messages,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The procedure of a case, held until the transaction ends: of two at once, one waits. */
  Procedure hold(Detection detection, Access access) {
    jdbc.sql(
            """
            insert into procedure
              (id, detection, person, processing, right_slug, campaign, state, expires_on)
            values (:id, :detection, :person, :processing, :right, :campaign, 'proposée', :expiry)
            on conflict (detection) do nothing\
            """)
        .param("id", UUID.randomUUID())
        .param("detection", detection.id())
        .param("person", detection.recipient())
        .param("processing", detection.processing().value())
        .param("right", detection.right())
        .param("campaign", campaign(detection, access).orElse(null))
        .param("expiry", detection.expiresOn())
        .update();
    return jdbc.sql("select * from procedure where detection = ? for update")
        .param(detection.id())
        .query(ProcedureRow::read)
        .single();
  }

  /**
   * @throws IllegalStateException when the graph has no such edge: callers look first
   */
  void advance(Procedure procedure, ProcedureState next, Access access) {
    if (!procedure.state().mayBecome(next)) {
      throw new IllegalStateException(procedure.state() + " does not lead to " + next);
    }
    jdbc.sql("update procedure set state = :state, %s where id = :id".formatted(dated(next)))
        .param("state", next.label())
        .param("now", timestamp(clock.instant()))
        .param("actor", access.actor())
        .param("id", procedure.id())
        .update();
    trace(procedure, next.label(), access);
    events.publishEvent(new ProcedureAdvanced(procedure.id(), procedure.campaign(), next));
  }

  /** Records a step that leaves the procedure where it stands. */
  void trace(Procedure procedure, String step, Access access) {
    jdbc.sql("insert into procedure_step (procedure, step, actor, at) values (?, ?, ?, ?)")
        .params(procedure.id(), step, access.actor(), timestamp(clock.instant()))
        .update();
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            "procédure : " + step,
            Optional.of(procedure.id().toString()),
            AuditEntry.Result.DONE,
            ""));
  }

  /** Takes the person and what they wrote out of a procedure that remains as a count. */
  void depersonalise(Procedure procedure) {
    jdbc.sql("delete from procedure_answer where procedure = ?").param(procedure.id()).update();
    jdbc.sql("update procedure set person = null where id = ?").param(procedure.id()).update();
  }

  private static String dated(ProcedureState next) {
    return switch (next) {
      case OPENED -> "opened_at = :now";
      case AWARDED -> "awarded_at = :now, decided_by = :actor";
      default -> "decided_at = :now, decided_by = :actor";
    };
  }

  private Optional<UUID> campaign(Detection detection, Access access) {
    return messages.ofDetection(detection.id(), access).stream()
        .flatMap(message -> message.campaign().stream())
        .findFirst();
  }
}
