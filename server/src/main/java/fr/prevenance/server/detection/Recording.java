package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Deliveries;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEntry.Result;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.DestructionRecords;
import fr.prevenance.server.privacy.ExchangeTraces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a run: all that it leaves behind, in one transaction or not at all. */
@Component
class Recording {
  private static final String UNJOINED = "non apparié";
  private static final String CHECKS = "lu en mémoire seulement, jamais écrit";

  private final Keeping keeping;
  private final OwnHouseholds own;
  private final Deliveries deliveries;
  private final DetectionRuns runs;
  private final ExchangeTraces traces;
  private final DestructionRecords destructions;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Recording(
      Keeping keeping,
      OwnHouseholds own,
      Deliveries deliveries,
      DetectionRuns runs,
      ExchangeTraces traces,
      DestructionRecords destructions,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.keeping = keeping;
    this.own = own;
    this.deliveries = deliveries;
    this.runs = runs;
    this.traces = traces;
    this.destructions = destructions;
    this.audit = audit;
    this.events = events;
  }

  /** Keeps the entitled and uses the deliveries up. */
  @Transactional
  public List<RunReport> record(Screened screened, Access access) {
    deliveries.consume(screened.deliveries(), access);
    keeping.keep(screened.rights(), access);
    own.replace(screened.deliveries(), screened.dossiers(), access);
    screened.deliveries().forEach(delivery -> trace(delivery, access));
    destroy(screened, access);
    screened.rights().forEach(right -> end(right, "détection", access));
    screened.rights().forEach(right -> events.publishEvent(detected(right, access)));
    var reports = screened.reports();
    return screened.rights().stream()
        .map(right ->
            new RunReport(
                right.run(), right.right().slug(), right.tally(), screened.unjoinedRows(), reports))
        .toList();
  }

  /** Keeps the counters of a dry run. */
  @Transactional
  public void recordDry(Screened screened, Access access) {
    screened.rights().forEach(right -> end(right, "détection à blanc", access));
  }

  private void end(ScreenedRight right, String action, Access access) {
    runs.end(right.run(), right.tally());
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            action,
            Optional.of(right.run().toString()),
            Result.DONE,
            right.right().slug()));
  }

  private void trace(Delivery delivery, Access access) {
    Set<String> texts =
        delivery.rows().stream()
            .flatMap(row -> row.members().stream())
            .map(member -> CanonicalIdentity.of(access.open(member.identity())))
            .flatMap(Optional::stream)
            .map(CanonicalIdentity::trace)
            .collect(Collectors.toUnmodifiableSet());
    traces.record(access.processing().id().value(), delivery.agreement().source(), texts);
  }

  private void destroy(Screened screened, Access access) {
    var processing = access.processing().id().value();
    for (var right : screened.rights()) {
      right
          .tally()
          .destroyed()
          .forEach((reason, people) ->
              destructions.record(processing, Optional.of(right.run()), reason, people, CHECKS));
    }
    if (screened.unjoinedRows() > 0) {
      destructions.record(processing, Optional.empty(), UNJOINED, screened.unjoinedRows(), CHECKS);
    }
  }

  private static RightDetected detected(ScreenedRight right, Access access) {
    return new RightDetected(
        right.run(),
        access.processing().id().value(),
        right.right().slug(),
        right.tally().eligible());
  }
}
