package fr.prevenance.server.practice;

import java.util.Locale;

/** What the bodies of an installation think of a sheet, each once. */
public sealed interface Rating {
  int LEAST = 1;
  int MOST = 4;

  /** Below it a mean would say who gave which rating. */
  long FEWEST = 3;

  /** Too few bodies have rated for a mean to be shown, and nothing says how many. */
  record Secret() implements Rating {}

  /**
   * Enough bodies have rated.
   *
   * @param mean from {@value #LEAST} to {@value #MOST}
   * @param bodies at least {@value #FEWEST}
   */
  record Known(double mean, long bodies) implements Rating {

    /** In French, with one decimal. */
    public String text() {
      return String.format(Locale.FRENCH, "%.1f", mean);
    }
  }

  static Rating of(long bodies, long sum) {
    return bodies < FEWEST ? new Secret() : new Known((double) sum / bodies, bodies);
  }
}
