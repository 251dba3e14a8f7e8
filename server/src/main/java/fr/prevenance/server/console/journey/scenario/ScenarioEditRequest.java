package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.JourneyEdit.Direction;
import fr.prevenance.server.journey.ScenarioEdit;
import fr.prevenance.server.journey.ScenarioEntered;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioReading;
import fr.prevenance.server.journey.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * An edit of a scenario as a form sends it.
 *
 * @param base the version the agent had before them
 * @param sent all that was sent, to be sent again from a page that asks something first
 */
record ScenarioEditRequest(ScenarioAction action, int base, Map<String, String> sent) {
  static final String ACTION = "action";
  static final String VERSION = "version";
  static final String STEP = "scene";
  static final String AFTER = "apres";
  static final String DIRECTION = "sens";
  static final String COPY = "copie";
  static final String RESTORED = "retablie";
  static final String AGAIN = "encore";

  private static final String CHOICE = "choix.";

  static ScenarioEditRequest of(Map<String, String> sent) {
    return new ScenarioEditRequest(
        Word.of(ScenarioAction.values(), sent.getOrDefault(ACTION, ""))
            .orElseThrow(ScenarioEditRequest::unreadable),
        number(sent.getOrDefault(VERSION, "")),
        Map.copyOf(sent));
  }

  /** The edit, or what to mend in the form. */
  ScenarioEntered<ScenarioEdit> edit() {
    return switch (action) {
      case HEADING -> map(ScenarioReading.heading(texts()), ScenarioEdit.WriteHeading::new);
      case ADD ->
          map(
              ScenarioReading.step(text(STEP), texts()),
              step -> new ScenarioEdit.AddStep(step, text(AFTER)));
      case WRITE -> map(ScenarioReading.step(text(STEP), texts()), ScenarioEdit.WriteStep::new);
      case MOVE -> fine(new ScenarioEdit.Move(text(STEP), direction()));
      case DUPLICATE -> fine(new ScenarioEdit.Duplicate(text(STEP), text(COPY)));
      case DELETE -> fine(new ScenarioEdit.Delete(text(STEP)));
      case RESTORE -> fine(new ScenarioEdit.Restore(number(text(RESTORED))));
    };
  }

  /** What was typed, by field. */
  Map<ScenarioField, String> texts() {
    return ScenarioField.sent(action == ScenarioAction.HEADING ? Level.HEADING : Level.STEP, sent);
  }

  String text(String name) {
    return sent.getOrDefault(name, "");
  }

  /** The scene that was touched: the copy, where one was made. */
  String touched() {
    return text(COPY).isEmpty() ? text(STEP) : text(COPY);
  }

  /** What was chosen on the page that shows conflicts. */
  Map<String, Side> choices() {
    Map<String, Side> choices = new HashMap<>();
    sent.keySet().stream()
        .filter(name -> name.startsWith(CHOICE))
        .forEach(name ->
            Word.of(Side.values(), text(name))
                .ifPresent(side -> choices.put(name.substring(CHOICE.length()), side)));
    return choices;
  }

  /** What must be sent again with the choices still to make. */
  Map<String, String> carried() {
    Map<String, String> carried = new LinkedHashMap<>(sent);
    carried.remove("_csrf");
    return carried;
  }

  static String choice(String key) {
    return CHOICE + key;
  }

  private Direction direction() {
    return Word.of(Direction.values(), text(DIRECTION))
        .orElseThrow(ScenarioEditRequest::unreadable);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      throw unreadable();
    }
  }

  private static ResponseStatusException unreadable() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static <T> ScenarioEntered<ScenarioEdit> map(
      ScenarioEntered<T> entered, Function<T, ScenarioEdit> edit) {
    return switch (entered) {
      case ScenarioEntered.Fine<T>(T value) -> fine(edit.apply(value));
      case ScenarioEntered.Faulty<T>(var faults) -> new ScenarioEntered.Faulty<>(faults);
    };
  }

  private static ScenarioEntered<ScenarioEdit> fine(ScenarioEdit edit) {
    return new ScenarioEntered.Fine<>(edit);
  }
}
