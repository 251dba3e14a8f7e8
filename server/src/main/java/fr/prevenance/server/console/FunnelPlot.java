package fr.prevenance.server.console;

import fr.prevenance.server.outcome.Funnel;
import fr.prevenance.server.outcome.Funnel.Count;
import java.util.List;

/** A funnel drawn as horizontal bars, with the table that says the same. */
record FunnelPlot(Funnel funnel, List<Bar> bars) {

  /**
   * @param percent of those found
   * @param width from 0 to 100; at least 1 so that something is seen of anybody
   */
  record Bar(String label, int people, int percent, int width) {}

  static FunnelPlot of(Funnel funnel) {
    return new FunnelPlot(
        funnel, funnel.steps().stream().map(count -> bar(funnel, count)).toList());
  }

  private static Bar bar(Funnel funnel, Count count) {
    int percent = funnel.percentOfFound(count);
    int width = count.people() == 0 ? 0 : Math.clamp(percent, 1, 100);
    return new Bar(count.label(), count.people(), percent, width);
  }
}
