package fr.prevenance.server.detection;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks the runs that a crash cut short. They wrote nothing: a run commits all or nothing. */
@Component
class AbandonedRuns {
  private final Processings processings;
  private final DetectionRuns runs;
  private final Aside database;

  AbandonedRuns(Processings processings, DetectionRuns runs, Aside database) {
    this.processings = processings;
    this.runs = runs;
    this.database = database;
  }

  @EventListener(ApplicationReadyEvent.class)
  void markAsFailed() {
    processings.all().forEach(this::markAsFailed);
  }

  /** A lock that is held means another instance is at work. */
  private void markAsFailed(Processing processing) {
    ProcessingLock.take(database, processing.id())
        .ifPresent(lock -> {
          try (lock) {
            runs.failAbandoned(processing.id());
          }
        });
  }
}
