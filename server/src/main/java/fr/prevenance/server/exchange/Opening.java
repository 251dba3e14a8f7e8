package fr.prevenance.server.exchange;

import fr.prevenance.server.source.SourceContent;
import fr.prevenance.server.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Opens one agreed file: reads it, lets its rows through the door, writes its report. */
@Component
class Opening {
  private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

  private final DeliveryBook book;
  private final FileState files;
  private final Clock clock;

  Opening(DeliveryBook book, FileState files, Clock clock) {
    this.book = book;
    this.files = files;
    this.clock = clock;
  }

  /** What comes of it. */
  sealed interface Result {
    record Opened(Delivery delivery) implements Result {}

    /**
     * @param why in French, and how to mend it
     */
    record Closed(Agreement agreement, String why) implements Result {}
  }

  Result open(AgreedSource source) {
    var obstacle = files.obstacle(source, LocalDate.now(clock));
    if (obstacle.isPresent()) {
      return new Result.Closed(source.agreement(), obstacle.get());
    }
    try {
      return open(source, Files.readAllBytes(source.file()));
    } catch (IOException unreadable) {
      return closed(source, "ne peut pas être lu : vérifiez ses droits");
    }
  }

  private Result open(AgreedSource source, byte[] content) {
    var provenance = provenance(source.agreement());
    var entry = book.enter(source, provenance, DeliveredFile.sha256(content));
    if (entry.state() != DeliveryState.RECEIVED) {
      return closed(source, "a déjà été exploité : déposez une nouvelle livraison");
    }
    var read = SourceReader.read(content, source.format(), source.columns());
    var passed = new Door(source, provenance, LocalDate.now(clock)).pass(read);
    book.report(
        entry.id(),
        read.rowsRead(),
        passed.rowsRefused(),
        passed.refusals(),
        read.droppedColumns());
    return read.isRefused()
        ? closed(source, "est refusé en entier : " + reasons(read))
        : new Result.Opened(
            new Delivery(
                entry.id(),
                source.agreement(),
                provenance,
                passed.rows(),
                passed.refusals(),
                read.droppedColumns()));
  }

  private static String reasons(SourceContent content) {
    return String.join(
        " ",
        content.faults().stream()
            .map(fault ->
                fault.reason() + (fault.column().isEmpty() ? "" : " « " + fault.column() + " »"))
            .distinct()
            .limit(5)
            .toList());
  }

  private static Result closed(AgreedSource source, String why) {
    return new Result.Closed(
        source.agreement(),
        "Le fichier de la source « %s » %s.".formatted(source.agreement().source(), why));
  }

  private static Provenance provenance(Agreement agreement) {
    return new Provenance(
        agreement.processing(),
        agreement.source(),
        agreement.title(),
        agreement.partner(),
        agreement.asOf(),
        agreement.receivedOn().atStartOfDay(LEGAL_ZONE).toInstant(),
        agreement.expiresOn());
  }
}
