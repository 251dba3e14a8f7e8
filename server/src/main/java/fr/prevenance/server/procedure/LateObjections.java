package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.DetectionRun;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.RightDetected;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.ObjectionRegister;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Applies the objections received while a run was at work: it read the register before them, and
 * they found no case to destroy before it had ended. Done right after the run, and again when a
 * server starts that died meanwhile: before two agents have approved that anybody be written to.
 */
@Component
class LateObjections {
  private static final String ACTOR = "système";

  /** By how much the clocks of two instances may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(10);

  private final Processings processings;
  private final DetectionRuns runs;
  private final Detections detections;
  private final Persons persons;
  private final ObjectionRegister register;
  private final ObjectionEffects effects;

  LateObjections(
      Processings processings,
      DetectionRuns runs,
      Detections detections,
      Persons persons,
      ObjectionRegister register,
      ObjectionEffects effects) {
    this.processings = processings;
    this.runs = runs;
    this.detections = detections;
    this.persons = persons;
    this.register = register;
    this.effects = effects;
  }

  @ApplicationModuleListener
  void on(RightDetected event) {
    var processing = processings.get(new ProcessingId(event.processing()));
    var access = processings.enter(processing.id(), processing.purpose(), ACTOR);
    runs.find(event.run(), access).ifPresent(run -> apply(run, access));
  }

  private void apply(DetectionRun run, Access access) {
    register.awaitAnnounced(run.processing());
    var late = register.objectorsSince(run.processing(), run.startedAt().minus(CLOCKS));
    if (late.isEmpty()) {
      return;
    }
    detections.peopleOf(run.id(), access).stream()
        .map(person -> persons.find(person, access))
        .flatMap(Optional::stream)
        .filter(person -> sought(person).filter(late::contain).isPresent())
        .forEach(person -> effects.applyRecorded(person, access));
  }

  private static Optional<Set<String>> sought(Person person) {
    return CanonicalIdentity.of(person.identity()).map(CanonicalIdentity::sought);
  }
}
