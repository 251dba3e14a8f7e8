package fr.prevenance.rules.fuzz;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs something in a thread with an ordinary stack, and does not wait for ever. */
final class Watchdog {
  private static final long STACK = 1 << 20;

  /** Generous: other builds may share the machine. */
  private static final long MILLISECONDS = Long.getLong("watchdog.milliseconds", 20_000);

  private Watchdog() {}

  static void watch(Runnable action) {
    var thrown = new AtomicReference<@Nullable Throwable>();
    var thread = new Thread(null, action, "sous surveillance", STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, failure) -> thrown.set(failure));
    thread.start();
    try {
      thread.join(MILLISECONDS);
    } catch (InterruptedException interrupted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      var where = thread.getStackTrace();
      thread.interrupt();
      throw new AssertionError("Still running after " + MILLISECONDS + " ms:\n" + told(where));
    }
    var failure = thrown.get();
    if (failure != null) {
      throw new AssertionError("Thrown: " + failure, failure);
    }
  }

  private static String told(StackTraceElement[] where) {
    return Arrays.stream(where).limit(30).map(Object::toString).collect(Collectors.joining("\n"));
  }
}
