package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Emotion;
import fr.prevenance.server.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How people feel along a journey, as a line over columns of one width; broken where it is unknown.
 *
 * @param width of the drawing; each column has {@value #COLUMN}
 * @param paths SVG paths, one for each stretch without a gap
 * @param dots where the feeling is known
 * @param marks breaks and hard moments, on a lane of their own
 */
record EmotionCurve(
    int width, List<String> paths, List<Dot> dots, List<Mark> marks, List<Line> lines) {
  /** Width of a column. */
  static final int COLUMN = 130;

  private static final int TOP = 18;
  private static final int STEP = 17;
  private static final int LANE = 108;

  /** A feeling. */
  record Dot(int x, int y, String word) {
    /** Where the word is written: above the line, below it at the top. */
    public int wordY() {
      return y <= TOP ? y + 13 : y - 7;
    }
  }

  /** A break, drawn as a cross, or a hard moment, drawn as a triangle. */
  record Mark(int x, int y, boolean isBreak, String word) {
    public String shape() {
      return isBreak
          ? "M%d %d l8 8 m0 -8 l-8 8".formatted(x, y - 8)
          : "M%d %d l5 -9 l5 9 z".formatted(x, y);
    }
  }

  /** A degree of feeling, across. */
  record Line(int y, String word) {}

  static EmotionCurve of(List<Optional<Touchpoint>> columns) {
    List<String> paths = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      int x = i * COLUMN + COLUMN / 2;
      Optional<Emotion> emotion = columns.get(i).flatMap(Touchpoint::emotion);
      if (emotion.isPresent()) {
        int y = y(emotion.get());
        dots.add(new Dot(x, y, emotion.get().title()));
        path.append(path.isEmpty() ? "M" : " L").append(x).append(' ').append(y);
      } else {
        end(path, paths);
      }
      columns.get(i).ifPresent(point -> marks.addAll(marks(point, x)));
    }
    end(path, paths);
    return new EmotionCurve(columns.size() * COLUMN, paths, dots, marks, degrees());
  }

  private static void end(StringBuilder path, List<String> paths) {
    if (!path.isEmpty()) {
      paths.add(path.toString());
      path.setLength(0);
    }
  }

  private static List<Mark> marks(Touchpoint point, int x) {
    List<Mark> marks = new ArrayList<>();
    int left = x - COLUMN / 2 + 8;
    if (point.isBreak()) {
      marks.add(new Mark(left, LANE, true, "Rupture"));
    }
    if (point.isHardMoment()) {
      marks.add(new Mark(point.isBreak() ? left + 56 : left, LANE, false, "Difficile"));
    }
    return marks;
  }

  private static List<Line> degrees() {
    return List.of(Emotion.values()).stream()
        .map(emotion -> new Line(y(emotion), emotion.title()))
        .toList();
  }

  static int y(Emotion emotion) {
    return TOP + (Emotion.values().length - emotion.degree()) * STEP;
  }
}
