package fr.prevenance.cli;

import fr.prevenance.population.duckdb.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line that shows how far a long command has come, how fast, and how long the step is still to
 * last: only on a terminal, and only once the command has lasted two seconds.
 */
public final class ProgressBar implements Progress, AutoCloseable {
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
  private double stepFrom;

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

  @Override
  public synchronized void at(String name, double done) {
    show(name, done, 0);
  }

  @Override
  public synchronized void at(String name, long done, long all) {
    show(name, all == 0 ? 1 : (double) done / all, all);
  }

  private void show(String name, double done, long persons) {
    long now = clock.getAsLong();
    double share = Math.clamp(done, 0.0, 1.0);
    if (!name.equals(step)) {
      step = name;
      stepAt = now;
      stepFrom = share;
    }
    if (!isShown || now - drawnAt < INTERVAL.toNanos()) {
      return;
    }
    drawnAt = now;
    isDrawn = true;
    int full = (int) (share * CELLS);
    out.print(BACK_AND_CLEAR);
    out.print("█".repeat(full) + "░".repeat(CELLS - full));
    out.print(" %3.0f %%  %s%s".formatted(100 * share, step, pace(now - stepAt, share, persons)));
    out.flush();
  }

  /**
   * How fast the step goes and how long it is still to last, by what it has done since it began;
   * nothing while that is a guess.
   */
  private String pace(long nanoseconds, double share, long persons) {
    double done = share - stepFrom;
    if (done < KNOWN || nanoseconds == 0) {
      return "";
    }
    String rate =
        persons == 0
            ? ""
            : String.format(
                Locale.FRENCH, ", %,d personnes/s", Math.round(done * persons * 1e9 / nanoseconds));
    return rate + left(Math.round(nanoseconds * (1 - share) / done / 1e9));
  }

  private static String left(long seconds) {
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
