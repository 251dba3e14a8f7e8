package fr.prevenance.server.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The four rates on as many axes, upwards then clockwise.
 *
 * @param rings points of a quarter, half, three quarters and all of each axis
 * @param shape points of the rates; empty unless each lever has one
 * @param dots the rates that are known
 */
public record Radar(List<String> rings, String shape, List<Dot> dots) {
  /** Length of an axis; the centre is 0, 0. */
  static final int LENGTH = 100;

  private static final int RINGS = 4;

  /** A rate on its axis. */
  public record Dot(String x, String y) {}

  public static Radar of(Score score) {
    List<String> rings = new ArrayList<>();
    for (int ring = 1; ring <= RINGS; ring++) {
      List<Dot> corners = new ArrayList<>();
      for (Lever lever : Lever.values()) {
        corners.add(at(lever, (double) ring / RINGS));
      }
      rings.add(line(corners));
    }
    List<Dot> dots = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      if (score.of(lever) instanceof Rate.Known known) {
        dots.add(at(lever, (double) known.yes() / known.of()));
      }
    }
    return new Radar(rings, dots.size() == Lever.values().length ? line(dots) : "", dots);
  }

  private static Dot at(Lever lever, double share) {
    double angle = Math.TAU * lever.ordinal() / Lever.values().length;
    return new Dot(
        text(LENGTH * share * StrictMath.sin(angle)),
        text(-LENGTH * share * StrictMath.cos(angle)));
  }

  private static String line(List<Dot> dots) {
    return String.join(" ", dots.stream().map(dot -> dot.x() + "," + dot.y()).toList());
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
