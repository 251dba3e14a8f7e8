package fr.prevenance.server.message.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Runs the senders of this instance and their chores, from start to stop of the server. */
public final class Sending implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

  private final List<Sender> senders;
  private final List<Runnable> chores;
  private final List<Thread> threads = new ArrayList<>();
  private @Nullable ScheduledExecutorService clock;
  private volatile boolean isRunning;

  /**
   * @param chores done again and again with a pause of a second, such as the recovery
   */
  public Sending(List<Sender> senders, List<Runnable> chores) {
    this.senders = List.copyOf(senders);
    this.chores = List.copyOf(chores);
  }

  @Override
  public void start() {
    isRunning = true;
    senders.forEach(sender -> threads.add(sender.start()));
    clock = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    clock.scheduleWithFixedDelay(this::doChores, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    if (clock != null) {
      clock.shutdownNow();
    }
    senders.forEach(Sender::stop);
    threads.forEach(Sending::join);
    threads.clear();
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  private void doChores() {
    chores.forEach(Sending::tryOut);
  }

  /** A failed chore is tried again: the schedule must survive it. */
  private static void tryOut(Runnable chore) {
    try {
      chore.run();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn(
          "Suivi des envois interrompu : la base de données ne répond pas ({}).",
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
