package fr.prevenance.rules.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs something in a thread with an ordinary stack, and does not wait for ever. */
final class Watchdog {
  private static final long STACK = 1 << 20;

  /** Of the processor, not of the clock: other builds may share the machine. */
  private static final long SECONDS = Long.getLong("watchdog.seconds", 15);

  private static final long STEP = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Watchdog() {}

  static void watch(Runnable action) {
    var thrown = new AtomicReference<@Nullable Throwable>();
    var thread = new Thread(null, action, "sous surveillance", STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((_, failure) -> thrown.set(failure));
    thread.start();
    try {
      while (!thread.join(Duration.ofMillis(STEP))) {
        refuseLong(thread);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    var failure = thrown.get();
    if (failure != null) {
      throw new AssertionError("Thrown: " + failure, failure);
    }
  }

  private static void refuseLong(Thread thread) {
    if (TimeUnit.NANOSECONDS.toSeconds(THREADS.getThreadCpuTime(thread.threadId())) >= SECONDS) {
      var where = told(thread.getStackTrace());
      throw new AssertionError("Still running after " + SECONDS + " seconds at\n" + where);
    }
  }

  private static String told(StackTraceElement[] where) {
    return Arrays.stream(where).limit(30).map(Object::toString).collect(Collectors.joining("\n"));
  }
}
