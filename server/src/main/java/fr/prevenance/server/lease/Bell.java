package fr.prevenance.server.lease;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the workers of this instance; those of other instances find new work by polling. */
public final class Bell {
  private final Semaphore strokes = new Semaphore(0);

  /** Rings once the current transaction has committed, or at once outside of one. */
  public void ringAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              ring();
            }
          });
    } else {
      ring();
    }
  }

  public void ring() {
    strokes.release();
  }

  /** Waits for a stroke; strokes that came meanwhile count as one. */
  public void await(Duration atMost) throws InterruptedException {
    if (strokes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      strokes.drainPermits();
    }
  }
}
