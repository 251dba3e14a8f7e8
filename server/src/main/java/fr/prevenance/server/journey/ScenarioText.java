package fr.prevenance.server.journey;

import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A scenario as the tree of its JSON form, which files and the database share. */
final class ScenarioText {
  static final String FORMAT = "prevenance/scenario/1";

  static final String STEPS = "scenes";
  static final String ID = "id";
  static final String STAGE = "etape";
  static final String POINT = "point";
  static final String NAMES = "noms";

  private ScenarioText() {}

  static Map<String, Object> tree(Scenario scenario) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    put(ScenarioTexts.of(scenario.heading()), tree);
    tree.put(STEPS, scenario.steps().stream().map(ScenarioText::tree).toList());
    tree.put(NAMES, new TreeMap<>(scenario.names()));
    return tree;
  }

  private static Map<String, Object> tree(ScenarioStep step) {
    Map<ScenarioField, String> texts = ScenarioTexts.of(step);
    texts.remove(ScenarioField.MOMENT);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(ID, step.id());
    put(texts, tree);
    step.moment()
        .ifPresent(moment -> {
          tree.put(STAGE, moment.stage());
          moment.touchpoint().ifPresent(point -> tree.put(POINT, point));
        });
    return tree;
  }

  /** What is not known is left out. */
  private static void put(Map<ScenarioField, String> texts, Map<String, Object> tree) {
    texts.forEach((field, text) -> {
      if (!text.isEmpty()) {
        tree.put(field.word(), field == ScenarioField.SHEET ? Integer.valueOf(text) : text);
      }
    });
  }

  /** The texts of the heading. */
  static Map<ScenarioField, String> heading(Map<String, Object> tree) {
    return ScenarioTexts.each(Level.HEADING, field -> text(tree, field.word()));
  }

  /** The texts of a scene. */
  static Map<ScenarioField, String> step(Map<String, Object> tree) {
    return ScenarioTexts.each(
        Level.STEP,
        field -> field == ScenarioField.MOMENT ? moment(tree) : text(tree, field.word()));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> steps(Map<String, Object> tree) {
    return (List<Map<String, Object>>) tree.getOrDefault(STEPS, List.of());
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> names(Map<String, Object> tree) {
    return (Map<String, String>) tree.getOrDefault(NAMES, Map.of());
  }

  static String text(Map<String, Object> tree, String key) {
    return Optional.ofNullable(tree.get(key)).map(Object::toString).orElse("");
  }

  /**
   * What the database holds.
   *
   * @throws IllegalArgumentException it is not the tree of a scenario
   */
  static Scenario read(Map<String, Object> tree) {
    return new Scenario(
        fine(ScenarioReading.heading(heading(tree))),
        steps(tree).stream()
            .map(step -> fine(ScenarioReading.step(text(step, ID), step(step))))
            .toList(),
        names(tree));
  }

  static <T> T fine(ScenarioEntered<T> entered) {
    return switch (entered) {
      case ScenarioEntered.Fine<T>(T value) -> value;
      case ScenarioEntered.Faulty<T>(var faults) ->
          throw new IllegalArgumentException(faults.keySet().toString());
    };
  }

  private static String moment(Map<String, Object> tree) {
    var stage = text(tree, STAGE);
    var point = text(tree, POINT);
    return stage.isEmpty()
        ? ""
        : new Moment(stage, Optional.of(point).filter(id -> !id.isEmpty())).word();
  }
}
