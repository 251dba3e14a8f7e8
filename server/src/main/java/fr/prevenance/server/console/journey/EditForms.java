package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Field;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of each action that asks something. */
@Component
class EditForms {
  private static final String SAVE = "Enregistrer";

  private final JourneyForms forms;

  EditForms(JourneyForms forms) {
    this.forms = forms;
  }

  /** With what is written in the map. */
  JourneyForm fresh(KeptJourney kept, EditAction action, String element) {
    Journey journey = kept.journey();
    Map<Field, String> texts =
        switch (action) {
          case HEADING -> Texts.of(journey.heading());
          case RENAME_STAGE ->
              Map.of(
                  Field.TITLE,
                  journey.stage(element).map(Stage::title).orElseThrow(ConsoleScope::notFound));
          case WRITE_POINT ->
              Texts.of(journey.touchpoint(element).orElseThrow(ConsoleScope::notFound));
          default -> Map.of();
        };
    boolean isNew = isNew(action);
    String own = isNew ? UUID.randomUUID().toString() : element;
    return form(kept, action, own, isNew ? element : "", texts, Map.of());
  }

  /** With what was just typed, and what to mend. */
  JourneyForm again(KeptJourney kept, EditRequest request, Map<Field, String> faults) {
    return form(
        kept,
        request.action(),
        request.element(),
        request.text(EditRequest.STAGE),
        request.texts(),
        faults);
  }

  private static boolean isNew(EditAction action) {
    return action == EditAction.ADD_POINT || action == EditAction.ADD_STAGE;
  }

  private JourneyForm form(
      KeptJourney kept,
      EditAction action,
      String element,
      String stage,
      Map<Field, String> texts,
      Map<Field, String> faults) {
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put(EditRequest.ACTION, action.word());
    hidden.put(EditRequest.VERSION, Integer.toString(kept.version()));
    hidden.put(EditRequest.ELEMENT, element);
    hidden.put(EditRequest.STAGE, stage);
    String map = "/console/parcours/" + kept.id();
    return new JourneyForm(
        kept.journey().heading().title(),
        title(kept.journey(), action, element, stage),
        SAVE,
        map + "/modifications",
        hidden,
        forms.fields(action.level().orElseThrow(), texts, faults),
        action.isAboutAll() ? map : map + "/etapes",
        isNew(action));
  }

  private static String title(Journey journey, EditAction action, String element, String stage) {
    return switch (action) {
      case ADD_STAGE -> "Ajouter une étape";
      case RENAME_STAGE -> "Renommer l’étape";
      case ADD_POINT ->
          "Ajouter un point de contact à l’étape «\u00a0%s\u00a0»"
              .formatted(
                  journey.stage(stage).map(Stage::title).orElseThrow(ConsoleScope::notFound));
      case WRITE_POINT ->
          "Modifier le point de contact «\u00a0%s\u00a0»"
              .formatted(
                  journey.touchpoint(element).orElseThrow(ConsoleScope::notFound).interaction());
      default -> "Modifier l’en-tête";
    };
  }
}
