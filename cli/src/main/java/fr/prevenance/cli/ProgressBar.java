package fr.prevenance.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One line that shows how far a long command has come, and how long the step is still to last: only
 * on a terminal, and only once the command has lasted two seconds.
 */
public final class ProgressBar implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final int CELLS = 24;

  /** Share of a step from which its pace is known. */
  private static final double KNOWN = 0.05;

  private static final String BACK_AND_CLEAR = "\r\u001B[K";

  private final PrintWriter out;
  private final boolean isShown;
  private final LongSupplier clock;
  private long drawnAt;
  private boolean isDrawn;
  private String step = "";
  private long stepAt;

  /**
   * @param isShown whether somebody looks at it
   * @param clock nanoseconds
   */
  ProgressBar(PrintWriter out, boolean isShown, LongSupplier clock) {
    this.out = out;
    this.isShown = isShown;
    this.clock = clock;
    this.drawnAt = clock.getAsLong() + PATIENCE.minus(INTERVAL).toNanos();
  }

  /** For whoever types at a terminal. */
  public static ProgressBar on(PrintWriter out) {
    Console console = System.console();
    return new ProgressBar(out, console != null && console.isTerminal(), System::nanoTime);
  }

  /**
   * Shows a step.
   *
   * @param done from 0 to 1
   */
  public void at(String name, double done) {
    long now = clock.getAsLong();
    if (!name.equals(step)) {
      step = name;
      stepAt = now;
    }
    if (!isShown || now - drawnAt < INTERVAL.toNanos()) {
      return;
    }
    drawnAt = now;
    isDrawn = true;
    double share = Math.clamp(done, 0.0, 1.0);
    int full = (int) (share * CELLS);
    out.print(BACK_AND_CLEAR);
    out.print("█".repeat(full) + "░".repeat(CELLS - full));
    out.print(" %3.0f %%  %s%s".formatted(100 * share, step, left(now - stepAt, share)));
    out.flush();
  }

  /** How long the step is still to last, at the pace it has had; nothing while that is a guess. */
  private static String left(long nanoseconds, double share) {
    if (share < KNOWN || nanoseconds == 0) {
      return "";
    }
    long seconds = Math.round(nanoseconds * (1 - share) / share / 1e9);
    return seconds < 60
        ? ", encore %d s".formatted(seconds)
        : ", encore %d min".formatted(Math.ceilDiv(seconds, 60));
  }

  /** Leaves the terminal as it was. */
  @Override
  public void close() {
    if (isDrawn) {
      out.print(BACK_AND_CLEAR);
      out.flush();
      isDrawn = false;
    }
  }
}
