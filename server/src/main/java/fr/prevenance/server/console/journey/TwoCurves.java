package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Comparison.Pair;
import fr.prevenance.server.journey.Emotion;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The feelings along two maps, over the columns of their pairs of stages: a full line with discs,
 * and a dashed one with squares.
 */
record TwoCurves(int width, Curve left, Curve right, List<Integer> degrees) {

  /**
   * @param paths one for each stretch without a gap
   */
  record Curve(List<String> paths, List<Point> points) {}

  /** A feeling, and whether people give up there. */
  record Point(int x, int y, boolean isBreak) {}

  static TwoCurves of(List<Pair> pairs) {
    return new TwoCurves(
        pairs.size() * EmotionCurve.COLUMN,
        curve(pairs, Pair::left),
        curve(pairs, Pair::right),
        List.of(Emotion.values()).stream().map(EmotionCurve::y).toList());
  }

  private static Curve curve(List<Pair> pairs, Function<Pair, Optional<Stage>> side) {
    List<String> paths = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (int column = 0; column < pairs.size(); column++) {
      List<Touchpoint> stops = ComparisonView.points(side.apply(pairs.get(column)));
      for (int i = 0; i < stops.size(); i++) {
        int x = column * EmotionCurve.COLUMN + EmotionCurve.COLUMN * (i + 1) / (stops.size() + 1);
        if (stops.get(i).emotion().isEmpty()) {
          end(path, paths);
          continue;
        }
        int y = EmotionCurve.y(stops.get(i).emotion().get());
        points.add(new Point(x, y, stops.get(i).isBreak()));
        path.append(path.isEmpty() ? "M" : " L").append(x).append(' ').append(y);
      }
    }
    end(path, paths);
    return new Curve(paths, points);
  }

  private static void end(StringBuilder path, List<String> paths) {
    if (!path.isEmpty()) {
      paths.add(path.toString());
      path.setLength(0);
    }
  }
}
