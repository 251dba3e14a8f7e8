package fr.prevenance.server.portal.catalogue;

import fr.prevenance.packs.Euros;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Curve;
import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The amount of an example over one of its facts, as a line and as a table that says the same.
 *
 * @param path SVG path in a frame of {@value #WIDTH} by {@value #HEIGHT}; broken where the amount
 *     is unknown
 * @param most largest amount drawn
 * @param rows fact and amount
 */
public record CurvePlot(
    String title,
    String example,
    String factTitle,
    String path,
    String from,
    String to,
    String most,
    List<List<String>> rows) {
  public static final int WIDTH = 600;
  public static final int HEIGHT = 220;
  private static final int POINTS = 300;
  private static final int ROWS = 12;

  /** A value of the fact and its amount in cents; below zero where there is none to draw. */
  private record Point(double fact, long cents) {
    private static final long UNKNOWN = -1;

    /** Not entitled, to something one pays for: no amount is not the same as nothing to pay. */
    private static final long NONE = -2;

    boolean isDrawn() {
      return cents >= 0;
    }

    String text() {
      return isDrawn() ? Euros.text(cents) : cents == NONE ? "pas de droit" : "inconnu";
    }
  }

  static CurvePlot of(RightPack pack, Curve curve) {
    FactDefinition fact = pack.fact(curve.fact()).orElseThrow();
    List<Point> points = points(pack, curve, fact, POINTS);
    long most = Math.max(1, points.stream().mapToLong(Point::cents).max().orElse(1));
    return new CurvePlot(
        curve.title(),
        curve.example().description(),
        fact.title(),
        path(points, curve, most),
        text(curve.from(), fact),
        text(curve.to(), fact),
        Euros.text(most),
        points(pack, curve, fact, ROWS).stream().map(point -> row(point, fact)).toList());
  }

  private static List<Point> points(RightPack pack, Curve curve, FactDefinition fact, int steps) {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> curve.from() + i * (curve.to() - curve.from()) / steps)
        .map(value -> new Point(value, cents(pack, curve, fact, value)))
        .toList();
  }

  private static long cents(RightPack pack, Curve curve, FactDefinition fact, double value) {
    Subject subject =
        curve
            .example()
            .subject()
            .supposing(
                pack.rules(), fact.name(), curve.whose(), new Value.Number(value, fact.unit()));
    return switch (Ruling.of(pack, subject)) {
      case Ruling.Entitled entitled -> entitled.amountInCents().orElse(Point.UNKNOWN);
      case Ruling.NotEntitled _ -> pack.result().sense() == Sense.OWED ? Point.NONE : 0;
      case Ruling.Undecided _, Ruling.Failed _ -> Point.UNKNOWN;
    };
  }

  private static String path(List<Point> points, Curve curve, long most) {
    List<String> steps = new ArrayList<>();
    Optional<Point> before = Optional.empty();
    for (Point point : points) {
      if (point.isDrawn()) {
        steps.add((before.filter(Point::isDrawn).isPresent() ? "L" : "M") + at(point, curve, most));
      }
      before = Optional.of(point);
    }
    return steps.stream().collect(Collectors.joining(" "));
  }

  private static String at(Point point, Curve curve, long most) {
    double x = (point.fact() - curve.from()) / (curve.to() - curve.from()) * WIDTH;
    double y = HEIGHT - (double) point.cents() / most * HEIGHT;
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  private static List<String> row(Point point, FactDefinition fact) {
    return List.of(text(point.fact(), fact), point.text());
  }

  private static String text(double value, FactDefinition fact) {
    return FrenchFormat.value(new Value.Number(value, fact.unit()));
  }
}
