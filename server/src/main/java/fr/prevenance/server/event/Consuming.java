package fr.prevenance.server.event;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.lease.Lease;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Runs the consumers of this instance, from start to stop of the server. */
final class Consuming implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Consuming.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ADOPT_EVERY = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  /** Few: what is taken waits for its turn, and others could have it. */
  private static final int BATCH = 4;

  private final Aside database;
  private final EventQueue queue;
  private final Consumer consumer;
  private final Bell bell;
  private final int consumers;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean isRunning;

  Consuming(Aside database, EventQueue queue, Consumer consumer, Bell bell, int consumers) {
    this.database = database;
    this.queue = queue;
    this.consumer = consumer;
    this.bell = bell;
    this.consumers = consumers;
  }

  @Override
  public void start() {
    isRunning = true;
    for (int i = 0; i < consumers; i++) {
      threads.add(Thread.ofVirtual().name("événements").start(this::run));
    }
  }

  /** Each finishes what it has taken. */
  @Override
  public void stop() {
    isRunning = false;
    threads.forEach(_ -> bell.ring());
    threads.forEach(Consuming::join);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void run() {
    while (isRunning) {
      try (Lease lease = Lease.take(database)) {
        work(lease);
      } catch (SQLException | DataAccessException | TransactionException failure) {
        log.warn(
            "Traitement des événements interrompu : la base de données ne répond pas ({}). Nouvel essai dans un moment.",
            failure.getClass().getSimpleName());
        rest();
      } catch (RuntimeException failure) {
        // What is taken under this lease is due again; the consumer goes on.
        log.error("Traitement des événements interrompu ({}).", failure.getClass().getSimpleName());
        rest();
      }
    }
  }

  private void work(Lease lease) {
    long adoptedAt = System.nanoTime() - ADOPT_EVERY.toNanos();
    while (isRunning && lease.isHeld()) {
      if (System.nanoTime() - adoptedAt >= ADOPT_EVERY.toNanos()) {
        queue.adoptOrphans(Consumer.MOST_ATTEMPTS);
        adoptedAt = System.nanoTime();
      }
      if (consumer.pass(lease, BATCH) == 0) {
        rest();
      }
    }
  }

  private void rest() {
    try {
      bell.await(POLL);
    } catch (InterruptedException stopped) {
      isRunning = false;
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(STOP_WITHIN)) {
        log.warn("Un événement est encore en cours : il sera repris au prochain démarrage.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
