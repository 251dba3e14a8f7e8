package fr.prevenance.server.event;

import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files of events: JSON lines of CloudEvents that a partner has put, whole, into the folder of its
 * agreement under a name ending in {@code .jsonl}. Each line is received like a request; what was
 * cut short is read again, and doubles nothing. Once read the file is destroyed; what was refused
 * is told beside it, line by line, without any value.
 */
@Component
class EventFiles {
  private static final Logger log = LoggerFactory.getLogger(EventFiles.class);
  private static final String ENDING = ".jsonl";
  private static final int BATCH = 200;
  private static final int LONGEST_LINE = 64 * 1024;

  private final EventAgreements agreements;
  private final Reception reception;
  private final TransactionOperations transactions;

  EventFiles(EventAgreements agreements, Reception reception, TransactionOperations transactions) {
    this.agreements = agreements;
    this.reception = reception;
    this.transactions = transactions;
  }

  /**
   * Takes all that lies in the folders. A file that cannot be read does not keep others waiting.
   */
  void take() {
    for (var agreement : agreements.all()) {
      agreement.folder().filter(Files::isDirectory).ifPresent(folder -> take(folder, agreement));
    }
  }

  private void take(Path folder, EventAgreement agreement) {
    for (var file : files(folder)) {
      try {
        read(file, agreement);
      } catch (IOException | UncheckedIOException unreadable) {
        log.error(
            "Un fichier de la source d’événements « {} » ne peut pas être lu ({}). Il doit être en UTF-8, et le compte du service doit pouvoir le lire et le supprimer.",
            agreement.name(),
            unreadable.getClass().getSimpleName());
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      log.error("Un dossier d’événements ne peut pas être lu. Vérifiez les droits du service.");
      return List.of();
    }
  }

  private void read(Path file, EventAgreement agreement) throws IOException {
    List<String> refused = new ArrayList<>();
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int first = 1;
      var batch = batch(lines);
      while (!batch.isEmpty()) {
        refused.addAll(receive(batch, first, agreement));
        first += batch.size();
        batch = batch(lines);
      }
    }
    report(file, refused);
    Files.delete(file);
  }

  private static List<String> batch(BufferedReader lines) throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    var line = lines.readLine();
    while (line != null) {
      batch.add(line);
      line = batch.size() < BATCH ? lines.readLine() : null;
    }
    return batch;
  }

  private List<String> receive(List<String> batch, int first, EventAgreement agreement) {
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          List<String> refused = new ArrayList<>();
          for (int i = 0; i < batch.size(); i++) {
            int line = first + i;
            refusal(batch.get(i), agreement)
                .map(refusal ->
                    "ligne %d : %s %s %s"
                        .formatted(line, refusal.code(), refusal.reason(), refusal.mend()))
                .ifPresent(refused::add);
          }
          return refused;
        }));
  }

  private Optional<Refusal> refusal(String line, EventAgreement agreement) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    var event = event(line);
    if (event.isEmpty()) {
      return Optional.of(
          new Refusal(
              "cloudevent-illisible",
              "La ligne n’est pas un CloudEvent 1.0 en JSON, ou dépasse 64 Ko.",
              "Écrivez un événement entier par ligne."));
    }
    return reception.receive(event.get(), known -> known.source().equals(agreement.source()))
            instanceof Receipt.Refused(var refusal)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  private static Optional<CloudEvent> event(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    try {
      var format =
          Objects.requireNonNull(
              EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
      return Optional.of(format.deserialize(line.getBytes(StandardCharsets.UTF_8)));
    } catch (CloudEventRWException
        | EventDeserializationException
        | IllegalArgumentException
        | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static void report(Path file, List<String> refused) throws IOException {
    if (!refused.isEmpty()) {
      Files.write(
          file.resolveSibling(file.getFileName() + ".refus.txt"), refused, StandardCharsets.UTF_8);
    }
  }
}
