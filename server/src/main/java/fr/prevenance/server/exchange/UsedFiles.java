package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.DeliveryBook.Entry;
import fr.prevenance.server.privacy.DestructionRecords;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys the files of used deliveries: once the run that used them has committed, and at each
 * start those that a crash has left.
 */
@Component
class UsedFiles {
  private static final Logger log = LoggerFactory.getLogger(UsedFiles.class);

  private final DeliveryBook book;
  private final ConfiguredBodies bodies;
  private final DestructionRecords records;
  private final TransactionTemplate transaction;

  UsedFiles(
      DeliveryBook book,
      ConfiguredBodies bodies,
      DestructionRecords records,
      TransactionTemplate transaction) {
    this.book = book;
    this.bodies = bodies;
    this.records = records;
    this.transaction = transaction;
  }

  /** A file that cannot be deleted is left to the next start and to the nightly purge. */
  @EventListener(ApplicationReadyEvent.class)
  void destroyAll() {
    book.toDestroy().forEach(this::destroy);
  }

  private void destroy(Entry entry) {
    sourceOf(entry)
        .ifPresentOrElse(
            source -> destroy(entry, source),
            () ->
                log.error(
                    "La source « {} » n’est plus configurée : son fichier n’a pas pu être détruit.",
                    entry.source()));
  }

  private void destroy(Entry entry, AgreedSource source) {
    try {
      DeliveredFile.deleteIfUnchanged(source.file(), entry.sha256());
      transaction.executeWithoutResult(status -> record(entry));
    } catch (IOException failure) {
      log.error(
          "Le fichier de la source « {} » n’a pas pu être détruit ({}).",
          entry.source(),
          failure.getClass().getSimpleName());
    }
  }

  private void record(Entry entry) {
    if (book.destroyed(entry)) {
      records.record(
          entry.processing().value(),
          Optional.empty(),
          "fichier exploité de la source « %s »".formatted(entry.source()),
          1,
          "fichier absent du dépôt, dossier synchronisé");
    }
  }

  private Optional<AgreedSource> sourceOf(Entry entry) {
    return bodies.of(entry.processing()).stream()
        .filter(source -> source.agreement().source().equals(entry.source()))
        .findFirst();
  }
}
