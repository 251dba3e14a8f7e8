package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.journey.JourneyForm;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The form of each action that asks something. */
final class ScenarioForms {
  private final KeptScenario kept;
  private final ScenarioLinks links;

  ScenarioForms(KeptScenario kept, ScenarioLinks links) {
    this.kept = kept;
    this.links = links;
  }

  JourneyForm heading() {
    return form(
        ScenarioAction.HEADING, Map.of(), ScenarioTexts.of(kept.scenario().heading()), Map.of());
  }

  JourneyForm step(String id) {
    var step = kept.scenario().step(id).orElseThrow(ConsoleScope::notFound);
    return form(
        ScenarioAction.WRITE,
        Map.of(ScenarioEditRequest.STEP, id),
        ScenarioTexts.of(step),
        Map.of());
  }

  /**
   * @param after the scene that it will follow; empty: it comes last
   */
  JourneyForm newStep(String after) {
    return form(
        ScenarioAction.ADD,
        Map.of(
            ScenarioEditRequest.STEP,
            UUID.randomUUID().toString(),
            ScenarioEditRequest.AFTER,
            after),
        Map.of(),
        Map.of());
  }

  /** With what was just typed, and what to mend. */
  JourneyForm again(ScenarioEditRequest request, Map<ScenarioField, String> faults) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Stream.of(ScenarioEditRequest.STEP, ScenarioEditRequest.AFTER)
        .forEach(name -> hidden.put(name, request.text(name)));
    return form(request.action(), hidden, request.texts(), faults);
  }

  private JourneyForm form(
      ScenarioAction action,
      Map<String, String> about,
      Map<ScenarioField, String> texts,
      Map<ScenarioField, String> faults) {
    Map<String, String> hidden = new LinkedHashMap<>(about);
    hidden.put(ScenarioEditRequest.ACTION, action.word());
    hidden.put(ScenarioEditRequest.VERSION, Integer.toString(kept.version()));
    String path = ScenarioRoom.path(kept.journey(), kept.id());
    return new JourneyForm(
        kept.scenario().heading().title(),
        title(action),
        "Enregistrer",
        path + "/modifications",
        hidden,
        ScenarioChoices.of(links)
            .fields(action == ScenarioAction.HEADING ? Level.HEADING : Level.STEP, texts, faults),
        action.isAboutAll() ? path : path + "/scenes",
        action == ScenarioAction.ADD);
  }

  private static String title(ScenarioAction action) {
    return switch (action) {
      case HEADING -> "Modifier le scénario";
      case ADD -> "Ajouter une scène";
      default -> "Modifier la scène";
    };
  }
}
