package fr.prevenance.server.message.outbox;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.outbox.Outbox.Attempt;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One sender: claims a batch, hands it over on one connection, settles it, and so on until stopped.
 * Any failure of the database ends its lease; what it had claimed is then found by the recovery.
 */
public final class Sender {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Aside database;
  private final Outbox outbox;
  private final Relay relay;
  private final Bell bell;
  private final int batchSize;
  private volatile boolean isStopping;

  /**
   * @param batchSize messages claimed at once; as many may be in doubt after a crash
   */
  public Sender(Aside database, Outbox outbox, Relay relay, Bell bell, int batchSize) {
    this.database = database;
    this.outbox = outbox;
    this.relay = relay;
    this.bell = bell;
    this.batchSize = batchSize;
  }

  /** Begins, or begins again after a stop. */
  Thread start() {
    isStopping = false;
    return Thread.ofVirtual().name("envoi").start(this::run);
  }

  private void run() {
    while (!isStopping) {
      try (Lease lease = Lease.take(database)) {
        work(lease);
      } catch (SQLException | DataAccessException | TransactionException failure) {
        LOG.warn(
            "Envoi interrompu : la base de données ne répond pas ({}). Nouvel essai dans {} s.",
            failure.getClass().getSimpleName(),
            POLL.toSeconds());
        rest();
      }
    }
  }

  /** Finishes the current message, puts the rest of the batch back, and ends. */
  void stop() {
    isStopping = true;
    bell.ring();
  }

  private void work(Lease lease) {
    while (!isStopping && lease.isHeld()) {
      if (sendBatch(lease) == 0) {
        rest();
      }
    }
  }

  /**
   * @return how many messages were due; 0: time to rest
   */
  int sendBatch(Lease lease) {
    Outbox.Batch batch = outbox.claim(lease.instance(), batchSize);
    if (!batch.envelopes().isEmpty()) {
      outbox.settle(lease.instance(), handOver(batch.envelopes(), () -> maySend(lease)));
    }
    return batch.taken();
  }

  private boolean maySend(Lease lease) {
    return !isStopping && lease.isHeld();
  }

  private List<Attempt> handOver(List<Envelope> envelopes, BooleanSupplier maySend) {
    try (Relay.Connection connection = relay.open(maySend)) {
      return envelopes.stream()
          .map(envelope -> new Attempt(envelope, connection.hand(envelope)))
          .toList();
    }
  }

  private void rest() {
    try {
      bell.await(POLL);
    } catch (InterruptedException stopped) {
      isStopping = true;
    }
  }
}
