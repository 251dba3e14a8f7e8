package fr.prevenance.server.barometer;

import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records what agents do for their whole body, under each of its processings. */
@Component
class BodyLog {
  private final Processings processings;
  private final AuditLog audit;

  BodyLog(Processings processings, AuditLog audit) {
    this.processings = processings;
    this.audit = audit;
  }

  /** In the caller's transaction. */
  void record(String siret, String action, Optional<String> object, String detail, String actor) {
    for (Processing processing : processings.ofBody(siret)) {
      audit.record(
          new AuditEntry(
              actor,
              Optional.of(processing.id().value()),
              action,
              object,
              AuditEntry.Result.DONE,
              detail));
    }
  }
}
