package fr.prevenance.server.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed from one version of a scenario to another, in sentences. */
final class ScenarioChanges {
  private static final int LONGEST_QUOTE = 60;

  private ScenarioChanges() {}

  static List<String> between(Scenario before, Scenario after) {
    List<String> changes = new ArrayList<>();
    var heading = fields(ScenarioTexts.of(before.heading()), ScenarioTexts.of(after.heading()));
    if (!heading.isEmpty()) {
      changes.add("En-tête : " + heading + ".");
    }
    for (ScenarioStep step : after.steps()) {
      var old = before.step(step.id());
      if (old.isEmpty()) {
        changes.add("Scène %s ajoutée.".formatted(quoted(step)));
      } else if (!old.get().equals(step)) {
        changes.add(
            "Scène %s : %s."
                .formatted(
                    quoted(step), fields(ScenarioTexts.of(old.get()), ScenarioTexts.of(step))));
      }
    }
    before.steps().stream()
        .filter(step -> after.step(step.id()).isEmpty())
        .map(step -> "Scène %s supprimée.".formatted(quoted(step)))
        .forEach(changes::add);
    if (!common(before, after).equals(common(after, before))) {
      changes.add("Ordre des scènes changé.");
    }
    return changes;
  }

  private static List<String> common(Scenario one, Scenario other) {
    return one.ids().stream().filter(other.ids()::contains).toList();
  }

  private static String fields(
      Map<ScenarioField, String> before, Map<ScenarioField, String> after) {
    return after.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(entry -> "« " + entry.getKey().label() + " »")
        .collect(Collectors.joining(", "));
  }

  private static String quoted(ScenarioStep step) {
    String what = step.what().replace('\n', ' ');
    return "« %s »"
        .formatted(
            what.length() <= LONGEST_QUOTE
                ? what
                : what.substring(0, what.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…");
  }
}
