package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.journey.scenario.ScenarioLinks.Link;
import fr.prevenance.server.journey.Scenario;
import fr.prevenance.server.journey.ScenarioActor;
import fr.prevenance.server.journey.ScenarioStep;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as a storyboard: scenes in order, each in the lane of whoever acts, below the stage of
 * the map that it belongs to.
 */
record Storyboard(List<Band> bands, List<Scene> scenes) {

  /**
   * Scenes that follow each other in one stage.
   *
   * @param stage in words; empty: they belong to none
   */
  record Band(String stage, boolean isGone, List<Scene> scenes) {}

  /**
   * A scene.
   *
   * @param number its place, from 1
   * @param doing the practice sheet or the function, in words; empty where none is named
   * @param sheet address of the practice sheet
   * @param isMissing the function must be developed
   */
  record Scene(
      int number,
      ScenarioStep step,
      String doing,
      @Nullable String sheet,
      boolean isMissing,
      String moment,
      @Nullable Link touchpoint,
      @Nullable Link track) {

    /** Its lane, as style sheets name it. */
    public String lane() {
      return step.actor().word();
    }

    public boolean isPractice() {
      return step.doing() instanceof Practice;
    }

    public String form() {
      return step.doing().form().title();
    }
  }

  /**
   * Scenes that have one practice sheet or one function in common.
   *
   * @param numbers of the scenes, in words
   */
  record Group(String title, @Nullable String address, String numbers) {}

  static Storyboard of(Scenario scenario, ScenarioLinks links) {
    List<Scene> scenes = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    for (ScenarioStep step : scenario.steps()) {
      Scene scene = scene(scenes.size() + 1, step, links);
      scenes.add(scene);
      String stage = links.stage(step).map(Link::name).orElse("");
      boolean isGone = links.stage(step).filter(Link::isGone).isPresent();
      if (bands.isEmpty()
          || !bands.getLast().stage().equals(stage)
          || bands.getLast().isGone() != isGone) {
        bands.add(new Band(stage, isGone, new ArrayList<>()));
      }
      bands.getLast().scenes().add(scene);
    }
    return new Storyboard(bands, scenes);
  }

  private static Scene scene(int number, ScenarioStep step, ScenarioLinks links) {
    return new Scene(
        number,
        step,
        doing(step, links.sheets()),
        sheet(step).isPresent() ? links.sheets().address(sheet(step).getAsInt()) : null,
        step.doing() instanceof Function function && function.isMissing(),
        links.moment(step),
        links.touchpoint(step).orElse(null),
        links.track(step).orElse(null));
  }

  private static String doing(ScenarioStep step, ScenarioSheets sheets) {
    return switch (step.doing()) {
      case Practice(var sheet) -> sheet.isPresent() ? sheets.title(sheet.getAsInt()) : "";
      case Function(var function) -> function.title();
    };
  }

  private static OptionalInt sheet(ScenarioStep step) {
    return step.doing() instanceof Practice(var sheet) ? sheet : OptionalInt.empty();
  }

  public ScenarioActor[] lanes() {
    return ScenarioActor.values();
  }

  /** Scenes whose function must be developed. */
  public List<Scene> missing() {
    return scenes.stream().filter(Scene::isMissing).toList();
  }

  /** Practices to put in place that have a sheet, by number. */
  public List<Group> practices() {
    return grouped(
        scenes.stream()
            .filter(scene -> scene.sheet() != null)
            .sorted(Comparator.comparingInt(scene -> sheet(scene.step()).orElse(0))));
  }

  /** Practices to put in place that no sheet describes. */
  public List<Scene> practicesWithoutSheet() {
    return scenes.stream().filter(scene -> scene.isPractice() && scene.sheet() == null).toList();
  }

  /** Functions that the software has already. */
  public List<Group> functions() {
    return grouped(scenes.stream().filter(scene -> !scene.isPractice() && !scene.isMissing()));
  }

  private static List<Group> grouped(Stream<Scene> scenes) {
    Map<String, List<Scene>> groups = new LinkedHashMap<>();
    scenes.forEach(
        scene -> groups.computeIfAbsent(scene.doing(), _ -> new ArrayList<>()).add(scene));
    return groups.entrySet().stream()
        .map(group ->
            new Group(
                group.getKey(), group.getValue().getFirst().sheet(), numbers(group.getValue())))
        .toList();
  }

  private static String numbers(List<Scene> scenes) {
    return (scenes.size() == 1 ? "scène " : "scènes ")
        + String.join(
            ", ", scenes.stream().map(scene -> Integer.toString(scene.number())).toList());
  }
}
