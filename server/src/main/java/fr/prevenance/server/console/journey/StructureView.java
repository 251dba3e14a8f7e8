package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The stages of a map with what can be done to each: the page where a map is built. */
record StructureView(List<StageLine> stages) {

  /**
   * What stands in the list.
   *
   * @param before what the button towards the beginning says; empty: it cannot go further
   * @param after the same towards the end
   * @param copy identifier that its copy would have
   */
  record Line(String id, String name, String title, String before, String after, String copy) {}

  /** A stage. */
  record StageLine(Line line, List<PointLine> points) {}

  /** A touchpoint. */
  record PointLine(Line line, Touchpoint point, String marks, int tracks) {}

  static StructureView of(Journey journey, List<String> tracked) {
    List<Stage> stages = journey.stages();
    List<StageLine> lines = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      lines.add(
          new StageLine(
              new Line(
                  stage.id(),
                  "l’étape « " + stage.title() + " »",
                  stage.title(),
                  i > 0 ? "Monter" : "",
                  i < stages.size() - 1 ? "Descendre" : "",
                  UUID.randomUUID().toString()),
              points(stage, i > 0, i < stages.size() - 1, tracked)));
    }
    return new StructureView(lines);
  }

  private static List<PointLine> points(
      Stage stage, boolean hasBefore, boolean hasAfter, List<String> tracked) {
    List<PointLine> lines = new ArrayList<>();
    List<Touchpoint> points = stage.touchpoints();
    for (int i = 0; i < points.size(); i++) {
      Touchpoint point = points.get(i);
      String before = i > 0 ? "Monter" : hasBefore ? "Vers l’étape précédente" : "";
      String after = i < points.size() - 1 ? "Descendre" : hasAfter ? "Vers l’étape suivante" : "";
      lines.add(
          new PointLine(
              new Line(
                  point.id(),
                  "le point « " + point.interaction() + " »",
                  point.interaction(),
                  before,
                  after,
                  UUID.randomUUID().toString()),
              point,
              JourneyGrid.marks(point),
              Math.toIntExact(tracked.stream().filter(point.id()::equals).count())));
    }
    return lines;
  }
}
