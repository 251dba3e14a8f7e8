package fr.prevenance.server.console.plan;

import fr.prevenance.server.plan.Candidate;
import fr.prevenance.server.plan.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Practices by what they bring (upwards) and what they ask for (to the right). Each quarter has a
 * cell of its own, so that nothing overlaps; practices with the same gain and the same effort share
 * one. The scale is shown as far as it is used, and on both sides of its middle.
 *
 * @param middleX between little and much effort
 * @param middleY between little and much gain
 */
record WorthPlot(
    int width,
    int height,
    Frame frame,
    int middleX,
    int middleY,
    List<Label> names,
    List<Label> ticks,
    List<Group> groups) {
  static final int CELL = 44;
  private static final int LEFT = 46;
  private static final int TOP = 32;
  private static final int RIGHT = 8;
  private static final int BOTTOM = 68;
  private static final int TICK = 20;
  private static final int NAME = 44;
  private static final int AXIS = 64;
  private static final int SHOWN = 4;
  private static final int APART = 10;
  private static final int ROW = 8;
  private static final String START = "start";
  private static final String END = "end";
  private static final String MIDDLE = "middle";

  /** Quarters on each side of the middle that are shown at least: the names need the room. */
  private static final int LEAST_SIDE = 4;

  record Frame(int x, int y, int width, int height) {}

  record Label(int x, int y, String anchor, String text) {}

  /**
   * Practices of one cell.
   *
   * @param x of its centre
   * @param labels numbers of the sheets; the last may say how many more
   */
  record Group(int x, int y, List<Label> labels) {
    public boolean isAlone() {
      return labels.size() == 1;
    }
  }

  /** The quarters that an axis shows. */
  private record Range(int from, int until) {
    static Range of(List<Candidate> candidates, Function<Candidate, Level> axis) {
      var used = candidates.stream().map(axis).collect(Collectors.summarizingInt(Level::quarters));
      int middle = Quadrant.MUCH.quarters();
      return new Range(
          Math.min(used.getMin(), middle - LEAST_SIDE),
          Math.max(used.getMax(), middle + LEAST_SIDE));
    }

    int length() {
      return (until - from + 1) * CELL;
    }

    /** From the lesser end of the axis to the middle of the quarter's cell. */
    int at(int quarters) {
      return (quarters - from) * CELL + CELL / 2;
    }

    IntStream whole() {
      return IntStream.rangeClosed(from, until).filter(quarters -> quarters % 4 == 0);
    }
  }

  static WorthPlot of(List<Candidate> candidates) {
    var effort = Range.of(candidates, Candidate::effort);
    var gain = Range.of(candidates, Candidate::gain);
    var frame = new Frame(LEFT, TOP, effort.length(), gain.length());
    return new WorthPlot(
        LEFT + effort.length() + RIGHT,
        TOP + gain.length() + BOTTOM,
        frame,
        x(effort, Quadrant.MUCH.quarters()) - CELL / 2,
        y(gain, Quadrant.MUCH.quarters()) + CELL / 2,
        names(frame),
        ticks(effort, gain),
        groups(candidates, effort, gain));
  }

  private static int x(Range effort, int quarters) {
    return LEFT + effort.at(quarters);
  }

  private static int y(Range gain, int quarters) {
    return TOP + gain.length() - gain.at(quarters);
  }

  private static List<Label> names(Frame frame) {
    int right = frame.x() + frame.width();
    int bottom = frame.y() + frame.height();
    return List.of(
        new Label(0, TOP - 12, START, "Gain"),
        new Label(frame.x() + 4, TOP - 12, START, Quadrant.FIRST.title()),
        new Label(right, TOP - 12, END, Quadrant.LARGE.title()),
        new Label(frame.x() + 4, bottom + NAME, START, Quadrant.OCCASION.title()),
        new Label(right, bottom + NAME, END, Quadrant.LAST.title()),
        new Label(right, bottom + AXIS, END, "Effort →"));
  }

  private static List<Label> ticks(Range effort, Range gain) {
    List<Label> ticks = new ArrayList<>();
    effort
        .whole()
        .forEach(quarters ->
            ticks.add(
                new Label(
                    x(effort, quarters),
                    TOP + gain.length() + TICK,
                    MIDDLE,
                    new Level(quarters).text())));
    gain.whole()
        .forEach(quarters ->
            ticks.add(new Label(LEFT - 8, y(gain, quarters) + 5, END, new Level(quarters).text())));
    return ticks;
  }

  private static List<Group> groups(List<Candidate> candidates, Range effort, Range gain) {
    Map<List<Integer>, List<Integer>> cells =
        new TreeMap<>((one, other) -> {
          int byGain = Integer.compare(other.getFirst(), one.getFirst());
          return byGain == 0 ? Integer.compare(one.getLast(), other.getLast()) : byGain;
        });
    for (Candidate candidate : candidates) {
      cells
          .computeIfAbsent(
              List.of(candidate.gain().quarters(), candidate.effort().quarters()),
              _ -> new ArrayList<>())
          .add(candidate.number());
    }
    return cells.entrySet().stream()
        .map(cell ->
            group(
                x(effort, cell.getKey().getLast()),
                y(gain, cell.getKey().getFirst()),
                cell.getValue().stream().sorted().toList()))
        .toList();
  }

  private static Group group(int x, int y, List<Integer> numbers) {
    List<String> texts = new ArrayList<>(numbers.stream().map(String::valueOf).toList());
    if (texts.size() > SHOWN) {
      int more = texts.size() - SHOWN + 1;
      texts = new ArrayList<>(texts.subList(0, SHOWN - 1));
      texts.add("+" + more);
    }
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      labels.add(label(x, y, i, texts));
    }
    return new Group(x, y, labels);
  }

  /** One in the middle, two side by side, more in two rows. */
  private static Label label(int x, int y, int rank, List<String> texts) {
    boolean isLastOfOdd = rank == texts.size() - 1 && rank % 2 == 0;
    int left = isLastOfOdd ? x : x + (rank % 2 == 0 ? -APART : APART);
    int up = texts.size() <= 2 ? y : y + (rank < 2 ? -ROW : ROW);
    return new Label(left, up + 5, MIDDLE, texts.get(rank));
  }
}
