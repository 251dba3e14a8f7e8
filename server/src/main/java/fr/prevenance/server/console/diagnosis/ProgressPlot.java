package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Rate;
import fr.prevenance.server.diagnosis.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rates over time: a line for each lever and one for the whole, told apart by their dashes and the
 * shape of their points.
 *
 * @param ticks days below the plot
 */
record ProgressPlot(List<Line> lines, List<Tick> ticks) {
  static final int LEFT = 44;
  static final int TOP = 14;
  static final int WIDTH = 560;
  static final int HEIGHT = 240;

  private static final int ALL = 100;

  /** Shapes around 0, 0. */
  private static final List<String> SHAPES =
      List.of(
          "M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z",
          "M-5-5H5V5H-5Z",
          "M0-7L7 5H-7Z",
          "M0-7L7 0L0 7L-7 0Z",
          "M-5-5L5 5M5-5L-5 5");

  private static final List<String> DASHES = List.of("none", "12 4", "3 4", "12 4 3 4", "7 4");

  /**
   * A line.
   *
   * @param segments points; a day without rate interrupts it
   */
  record Line(String name, String dash, String shape, List<String> segments, List<Point> points) {}

  /** A rate on its day. */
  record Point(String x, String y) {}

  /** A day. */
  record Tick(String x, String anchor, String text) {}

  /**
   * @param closed of one site, the oldest first, at least one
   */
  static ProgressPlot of(List<KeptDiagnosis> closed) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("Ensemble", 0, closed, ProgressPlot::whole));
    for (Lever lever : Lever.values()) {
      lines.add(
          line(
              lever.number() + ". " + lever.word(),
              lever.number(),
              closed,
              score -> percent(score.of(lever))));
    }
    return new ProgressPlot(lines, ticks(closed));
  }

  private static Line line(
      String name, int rank, List<KeptDiagnosis> closed, Function<Score, OptionalDouble> percent) {
    List<String> segments = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    List<String> current = new ArrayList<>();
    for (KeptDiagnosis one : closed) {
      OptionalDouble rate = percent.apply(one.diagnosis().score());
      if (rate.isPresent()) {
        var point = new Point(x(one, closed), text(y(rate.getAsDouble())));
        points.add(point);
        current.add(point.x() + "," + point.y());
      } else {
        segments.add(String.join(" ", current));
        current.clear();
      }
    }
    segments.add(String.join(" ", current));
    return new Line(
        name,
        DASHES.get(rank),
        SHAPES.get(rank),
        segments.stream().filter(segment -> segment.contains(" ")).toList(),
        points);
  }

  private static OptionalDouble whole(Score score) {
    return score.percent().isPresent()
        ? OptionalDouble.of(score.percent().getAsInt())
        : OptionalDouble.empty();
  }

  private static OptionalDouble percent(Rate rate) {
    return rate instanceof Rate.Known known
        ? OptionalDouble.of(known.percent())
        : OptionalDouble.empty();
  }

  private static double y(double percent) {
    return TOP + HEIGHT * (1 - percent / ALL);
  }

  private static String x(KeptDiagnosis one, List<KeptDiagnosis> closed) {
    return text(x(day(one), day(closed.getFirst()), day(closed.getLast())));
  }

  private static double x(LocalDate day, LocalDate first, LocalDate last) {
    long span = ChronoUnit.DAYS.between(first, last);
    return span == 0
        ? LEFT + WIDTH / 2.0
        : LEFT + (double) WIDTH * ChronoUnit.DAYS.between(first, day) / span;
  }

  private static LocalDate day(KeptDiagnosis one) {
    return one.day().orElseThrow();
  }

  /** The first day and the last: those between are in the table. */
  private static List<Tick> ticks(List<KeptDiagnosis> closed) {
    var first = day(closed.getFirst());
    var last = day(closed.getLast());
    var end = new Tick(text(x(last, first, last)), "end", FrenchDates.day(last));
    return first.equals(last)
        ? List.of(new Tick(end.x(), "middle", end.text()))
        : List.of(new Tick(text(LEFT), "start", FrenchDates.day(first)), end);
  }

  /** Heights of the marks of each quarter, with their words. */
  public List<Tick> levels() {
    return Stream.of(0, 25, 50, 75, ALL)
        .map(percent -> new Tick(text(y(percent)), "end", percent + "\u00a0%"))
        .toList();
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
