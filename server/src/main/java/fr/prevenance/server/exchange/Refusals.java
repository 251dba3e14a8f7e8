package fr.prevenance.server.exchange;

import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEntry.Result;
import fr.prevenance.server.privacy.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Logs each unlawful use before it is refused, in the log of the processing whose data it is. */
@Component
class Refusals {
  private final AuditLog log;
  private final Clock clock;

  Refusals(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  UnlawfulUse otherProcessing(Access access, Provenance provenance) {
    return refuse(
        access.actor(),
        provenance.processing(),
        "ouvrir une donnée",
        provenance.source(),
        "La donnée appartient au traitement « %s » : le traitement « %s » ne peut pas la lire."
            .formatted(provenance.processing().value(), access.processing().id().value()));
  }

  UnlawfulUse expired(Access access, Provenance provenance) {
    return refuse(
        access.actor(),
        provenance.processing(),
        "ouvrir une donnée",
        provenance.source(),
        "La donnée est échue depuis le %s : elle ne peut plus être lue."
            .formatted(provenance.expiresOn()));
  }

  UnlawfulUse otherPurpose(Processing processing, Purpose asked, String actor) {
    return refuse(
        actor,
        processing.id(),
        "entrer dans un traitement",
        processing.id().value(),
        "Le traitement « %s » a pour finalité « %s » : il ne peut pas servir à « %s »."
            .formatted(processing.id().value(), processing.purpose().label(), asked.label()));
  }

  private UnlawfulUse refuse(
      String actor, ProcessingId owner, String action, String object, String why) {
    log.recordApart(
        new AuditEntry(
            actor, Optional.of(owner.value()), action, Optional.of(object), Result.REFUSED, why));
    return new UnlawfulUse(why);
  }
}
