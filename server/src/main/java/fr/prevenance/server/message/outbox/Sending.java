package fr.prevenance.server.message.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Runs the senders of this instance and its recovery, from start to stop of the server. */
public final class Sending implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration RECOVER_EVERY = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  private final List<Sender> senders;
  private final Recovery recovery;
  private final List<Thread> threads = new ArrayList<>();
  private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean isRunning;

  public Sending(List<Sender> senders, Recovery recovery) {
    this.senders = List.copyOf(senders);
    this.recovery = recovery;
  }

  @Override
  public void start() {
    isRunning = true;
    senders.forEach(sender -> threads.add(Thread.ofVirtual().name("envoi").start(sender)));
    clock = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    clock.scheduleWithFixedDelay(this::recover, 0, RECOVER_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    clock.shutdown();
    senders.forEach(Sender::stop);
    threads.forEach(Sending::join);
    threads.clear();
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  /** A failed pass is tried again: the schedule must survive it. */
  private void recover() {
    try {
      recovery.pass();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn(
          "Reprise des envois impossible : la base de données ne répond pas ({}).",
          failure.getClass().getSimpleName());
    }
  }

  private static void join(Thread thread) {
    try {
      if (!thread.join(STOP_WITHIN)) {
        LOG.warn("Un envoi ne s'arrête pas : ses messages seront repris au prochain démarrage.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
