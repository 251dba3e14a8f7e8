package fr.prevenance.server.procedure;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.message.Receipts;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the accusé de réception of a request, in the transaction that receives it. */
@Component
class Acknowledging {
  private static final Period TO_SUPPLY = Period.ofMonths(2);

  private final Receipts receipts;
  private final Detections detections;
  private final RightCatalogue rights;
  private final Clock clock;

  Acknowledging(Receipts receipts, Detections detections, RightCatalogue rights, Clock clock) {
    this.receipts = receipts;
    this.detections = detections;
    this.rights = rights;
    this.clock = clock;
  }

  /** False for a person without electronic address: the service writes by post. */
  boolean send(Procedure procedure, Mandate mandate) {
    var today = LocalDate.now(clock);
    var missing = missing(mandate);
    var supplyBy =
        missing.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(today.plus(TO_SUPPLY));
    var request = new Receipts.Request(procedure.number(), today, missing, supplyBy);
    return receipts.send(request, mandate.detection(), mandate.access()).isPresent();
  }

  /** Titles of the facts that were missing and that the person has not given since. */
  private List<String> missing(Mandate mandate) {
    Detection detection = mandate.detection();
    RightPack right = rights.get(detection.right());
    var known =
        detections.facts(detection.id(), mandate.access()).stream()
            .map(KnownFact::name)
            .collect(Collectors.toSet());
    return right.facts().stream()
        .filter(fact -> detection.missingFacts().contains(fact.name()))
        .filter(fact -> !known.contains(fact.name()))
        .map(FactDefinition::title)
        .toList();
  }
}
