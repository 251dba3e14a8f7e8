package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import fr.prevenance.server.detection.DetectionTable.Basis;
import fr.prevenance.server.detection.FactTable.NewFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEntry.Result;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.right.RightArchive;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes over what the person says of a fact, uncertified, and decides again. */
@Component
class Correcting {
  private final RightCatalogue rights;
  private final RightArchive archive;
  private final FactTable facts;
  private final DetectionTable detections;
  private final AuditLog audit;
  private final Clock clock;

  Correcting(
      RightCatalogue rights,
      RightArchive archive,
      FactTable facts,
      DetectionTable detections,
      AuditLog audit,
      Clock clock) {
    this.rights = rights;
    this.archive = archive;
    this.facts = facts;
    this.detections = detections;
    this.audit = audit;
    this.clock = clock;
  }

  void correct(
      Detection detection, String fact, Value value, List<KnownFact> known, Access access) {
    var pack = rights.get(detection.right());
    var right = ServedRight.of(pack);
    if (!right.mayBeCorrected(fact)) {
      throw new IllegalArgumentException(
          "Le droit « %s » ne permet pas de corriger « %s ».".formatted(detection.right(), fact));
    }
    var provenance = declared(detection);
    facts.save(List.of(new NewFact(detection.id(), fact, value, provenance, false, true)));
    var corrected = new ArrayList<>(known);
    corrected.removeIf(other -> other.name().equals(fact));
    corrected.add(new KnownFact(fact, new Guarded<>(value, provenance), false, true));
    archive.keep(pack);
    decide(
        detection, right, corrected, new Basis(pack.fingerprint(), LocalDate.now(clock)), access);
    recordAct(detection, fact, access);
  }

  private void decide(
      Detection detection, ServedRight right, List<KnownFact> known, Basis basis, Access access) {
    var values = FactValues.open(known, access);
    boolean callsForAgent =
        values.entrySet().stream()
            .anyMatch(fact -> right.callsForAgent(fact.getKey(), fact.getValue().value()));
    var outcome = right.decision().decide(values, basis.day());
    var decided = Decided.of(outcome, right);
    boolean isForAgentOnly =
        decided.isForAgentOnly() || callsForAgent || detection.isForAgentOnly();
    detections.decide(detection.id(), decided, isForAgentOnly, basis);
  }

  /** Expires with the case: a correction does not keep it longer. */
  private Provenance declared(Detection detection) {
    return new Provenance(
        detection.processing(),
        "déclaration",
        "déclaré par vous",
        "vous-même",
        LocalDate.now(clock),
        Instant.now(clock),
        detection.expiresOn());
  }

  private void recordAct(Detection detection, String fact, Access access) {
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(detection.processing().value()),
            "corriger une donnée",
            Optional.of(detection.id().toString()),
            Result.DONE,
            fact));
  }
}
