package fr.prevenance.server.detection;

import fr.prevenance.population.FactValue;
import fr.prevenance.rules.Value;
import fr.prevenance.server.detection.FactTable.NewFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEntry.Result;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes over what the person says of a fact, uncertified, and decides again. */
@Component
class Correcting {
  private final RightCatalogue rights;
  private final FactTable facts;
  private final DetectionTable detections;
  private final AuditLog audit;
  private final Clock clock;

  Correcting(
      RightCatalogue rights,
      FactTable facts,
      DetectionTable detections,
      AuditLog audit,
      Clock clock) {
    this.rights = rights;
    this.facts = facts;
    this.detections = detections;
    this.audit = audit;
    this.clock = clock;
  }

  void correct(
      Detection detection, String fact, Value value, List<KnownFact> known, Access access) {
    var right = ServedRight.of(rights.get(detection.right()));
    if (!right.mayBeCorrected(fact)) {
      throw new IllegalArgumentException(
          "Le droit « %s » ne permet pas de corriger « %s ».".formatted(detection.right(), fact));
    }
    var provenance = declared(detection);
    facts.save(List.of(new NewFact(detection.id(), fact, value, provenance, false, true)));
    var corrected = new ArrayList<>(known);
    corrected.removeIf(other -> other.name().equals(fact));
    corrected.add(new KnownFact(fact, new Guarded<>(value, provenance), false, true));
    decide(detection, right, corrected, access);
    recordAct(detection, fact, access);
  }

  private void decide(
      Detection detection, ServedRight right, List<KnownFact> known, Access access) {
    Map<String, FactValue> values = new HashMap<>();
    boolean callsForAgent = false;
    for (var fact : known) {
      var value = access.open(fact.value());
      values.put(fact.name(), new FactValue(value, fact.isCertified()));
      callsForAgent |= right.callsForAgent(fact.name(), value);
    }
    var outcome = right.decision().decide(values, LocalDate.now(clock));
    var decided = Decided.of(outcome, right);
    boolean isForAgentOnly =
        decided.isForAgentOnly() || callsForAgent || detection.isForAgentOnly();
    detections.decide(detection.id(), decided, isForAgentOnly);
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
