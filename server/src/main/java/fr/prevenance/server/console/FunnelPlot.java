package fr.prevenance.server.console;

import fr.prevenance.server.outcome.Funnel;
import fr.prevenance.server.outcome.Funnel.Count;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A funnel drawn as horizontal bars, in SVG units, with the table that says the same.
 *
 * @param height of the drawing
 */
record FunnelPlot(Funnel funnel, List<Bar> bars, int height) {
  private static final int WIDTH = 600;
  private static final int STEP = 44;

  /**
   * @param y top of the bar; its label stands above
   * @param width proportional to the people, at least 1 so that something is seen of anybody
   */
  record Bar(String label, int people, int percent, int y, int width) {}

  static FunnelPlot of(Funnel funnel) {
    List<Count> steps = funnel.steps();
    List<Bar> bars =
        IntStream.range(0, steps.size())
            .mapToObj(rank -> bar(funnel, steps.get(rank), rank))
            .toList();
    return new FunnelPlot(funnel, bars, STEP * steps.size());
  }

  private static Bar bar(Funnel funnel, Count count, int rank) {
    int percent = funnel.percentOfFound(count);
    int width = count.people() == 0 ? 0 : Math.max(1, WIDTH * Math.min(percent, 100) / 100);
    return new Bar(count.label(), count.people(), percent, STEP * rank + 20, width);
  }
}
