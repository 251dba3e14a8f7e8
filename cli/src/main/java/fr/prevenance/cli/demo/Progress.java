package fr.prevenance.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells those who wait what is being done, with the seconds since the command started. */
public final class Progress {
  private final PrintWriter out;
  private final long startedAt;

  /**
   * @param startedAt value of {@link System#nanoTime()} when the command started
   */
  public Progress(PrintWriter out, long startedAt) {
    this.out = out;
    this.startedAt = startedAt;
  }

  /** Tells the step that begins. */
  public void say(String step) {
    out.println(String.format(Locale.FRENCH, "%6.1f s  %s", seconds(), step));
    out.flush();
  }

  /** Since the command started, to the millisecond. */
  double seconds() {
    return Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
  }
}
