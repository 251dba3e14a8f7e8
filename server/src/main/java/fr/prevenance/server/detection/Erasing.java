package fr.prevenance.server.detection;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.AmbiguousPairs;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEntry.Result;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.DestructionRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Destroys cases and all that hangs on them, in the caller's transaction, and proves it. */
@Component
class Erasing {
  private final DetectionTable detections;
  private final Persons persons;
  private final AmbiguousPairs pairs;
  private final DestructionRecords destructions;
  private final AuditLog audit;

  Erasing(
      DetectionTable detections,
      Persons persons,
      AmbiguousPairs pairs,
      DestructionRecords destructions,
      AuditLog audit) {
    this.detections = detections;
    this.persons = persons;
    this.pairs = pairs;
    this.destructions = destructions;
    this.audit = audit;
  }

  int erase(List<UUID> erased, String reason, Access access) {
    if (erased.isEmpty()) {
      return 0;
    }
    var people = detections.people(erased);
    int destroyed = detections.delete(erased, access.processing().id());
    var orphans = detections.orphans(people);
    var identities =
        orphans.stream()
            .map(person -> persons.find(person, access))
            .flatMap(Optional::stream)
            .map(Person::identity)
            .toList();
    pairs.forget(identities, access);
    int forgotten = persons.forget(orphans, access);
    prove(destroyed, forgotten, reason, access);
    return destroyed;
  }

  private void prove(int destroyed, int forgotten, String reason, Access access) {
    var processing = access.processing().id().value();
    destructions.record(
        processing,
        Optional.empty(),
        reason,
        forgotten,
        "%d dossier(s) effacé(s) avec leurs données".formatted(destroyed));
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(processing),
            "effacer des dossiers",
            Optional.empty(),
            Result.DONE,
            "%s : %d dossier(s), %d personne(s)".formatted(reason, destroyed, forgotten)));
  }
}
