package fr.prevenance.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands requests over to partners: JSON lines in {@code demandes/} beside the file that the source
 * delivers, taken by the same transfer. Once written there, our copy of the identity is destroyed.
 */
@Component
public class RequestFiles {
  private static final Logger log = LoggerFactory.getLogger(RequestFiles.class);
  private static final int MOST = 10_000;

  private final ConfiguredBodies bodies;
  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final JsonMapper json;

  RequestFiles(
      ConfiguredBodies bodies,
      JdbcClient database,
      TransactionOperations transactions,
      JsonMapper json) {
    this.bodies = bodies;
    this.database = database;
    this.transactions = transactions;
    this.json = json;
  }

  private record Waiting(UUID id, String purpose, String reason, String identity) {}

  /** Writes out what waits. A source whose folder cannot be written waits for the next time. */
  public void write() {
    for (var source : bodies.all()) {
      try {
        transactions.executeWithoutResult(_ -> write(source));
      } catch (UncheckedIOException unwritable) {
        log.error(
            "Les demandes à la source « {} » n’ont pas pu être écrites ({}). Donnez au compte du service le droit d’écrire à côté de son fichier.",
            source.agreement().source(),
            unwritable.getClass().getSimpleName());
      }
    }
  }

  private void write(AgreedSource source) {
    var waiting = waiting(source.agreement());
    if (waiting.isEmpty()) {
      return;
    }
    try {
      write(source, waiting);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    database
        .sql("update exchange_request set state = 'transmise', identity = null where id in (:ids)")
        .param("ids", waiting.stream().map(Waiting::id).toList())
        .update();
  }

  private List<Waiting> waiting(Agreement agreement) {
    return database
        .sql(
            """
            select id, purpose, reason, identity from exchange_request
            where processing = :processing and source = :source and state = 'à transmettre'
            order by asked_at, id limit :most for update skip locked\
            """)
        .param("processing", agreement.processing().value())
        .param("source", agreement.source())
        .param("most", MOST)
        .query((row, _) ->
            new Waiting(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("identity")))
        .list();
  }

  /** Named by its first request: written again after a crash, it replaces itself. */
  private void write(AgreedSource source, List<Waiting> waiting) throws IOException {
    var folder =
        Objects.requireNonNull(source.file().getParent(), "a source lies in a folder")
            .resolve("demandes");
    Files.createDirectories(folder);
    var name = source.agreement().source() + "-" + waiting.getFirst().id();
    var draft = folder.resolve(name + ".tmp");
    Files.write(
        draft,
        waiting.stream().map(this::line).toList(),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(draft, folder.resolve(name + ".jsonl"), StandardCopyOption.ATOMIC_MOVE);
    DeliveredFile.sync(folder);
  }

  private String line(Waiting request) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("demande", request.id().toString());
    line.put("finalité", request.purpose());
    line.put("motif", request.reason());
    line.put("personne", json.readTree(request.identity()));
    return json.writeValueAsString(line);
  }
}
