package fr.prevenance.cli;

import java.util.concurrent.CountDownLatch;

/** SIGTERM or Ctrl-C; the virtual machine then waits until everything is stopped. */
public final class StopSignal implements AutoCloseable {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  private StopSignal() {}

  /** Watches from now on; closing lets the virtual machine end. */
  public static StopSignal watched() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::holdUntilStopped, "stop"));
    return signal;
  }

  private void holdUntilStopped() {
    told.countDown();
    try {
      stopped.await();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns once it is told. */
  public void await() throws InterruptedException {
    told.await();
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
