package fr.prevenance.bench.rights;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param against the peer measured in the same run, and the ratio
 */
record Figure(String what, String value, String against) {

  static Figure seconds(String what, double ours, String peer, double theirs) {
    return new Figure(
        what,
        String.format(Locale.ROOT, "%.0f ms", ours * 1000),
        String.format(Locale.ROOT, "%s: %.0f ms, × %.1f", peer, theirs * 1000, ours / theirs));
  }

  static Figure rate(String what, double ours, String peer, double theirs) {
    return new Figure(
        what,
        String.format(Locale.ROOT, "%,.0f households/s", ours),
        String.format(Locale.ROOT, "%s: %,.0f/s, × %.3f", peer, theirs, ours / theirs));
  }
}
