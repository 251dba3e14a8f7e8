package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.Entered;
import fr.prevenance.server.journey.Field;
import fr.prevenance.server.journey.JourneyEdit;
import fr.prevenance.server.journey.Reading;
import fr.prevenance.server.journey.Word;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * An edit as a form sends it.
 *
 * @param base the version the agent had before them
 * @param element what it is about
 * @param sent all that was sent, to be sent again from a page that asks something first
 */
record EditRequest(EditAction action, int base, String element, Map<String, String> sent) {
  static final String ACTION = "action";
  static final String VERSION = "version";
  static final String ELEMENT = "element";
  static final String STAGE = "etape";
  static final String DIRECTION = "sens";
  static final String COPY = "copie";
  static final String RESTORED = "retablie";
  static final String AGAIN = "encore";

  private static final String CHOICE = "choix.";

  static EditRequest of(Map<String, String> sent) {
    return new EditRequest(
        EditAction.of(sent.getOrDefault(ACTION, "")).orElseThrow(EditRequest::unreadable),
        number(sent.get(VERSION)),
        sent.getOrDefault(ELEMENT, ""),
        Map.copyOf(sent));
  }

  /** The edit, or what to mend in the form. */
  Entered<JourneyEdit> edit() {
    return switch (action) {
      case HEADING -> map(Reading.heading(texts()), JourneyEdit.WriteHeading::new);
      case ADD_STAGE ->
          map(Reading.stage(texts()), title -> new JourneyEdit.AddStage(element, title));
      case RENAME_STAGE ->
          map(Reading.stage(texts()), title -> new JourneyEdit.RenameStage(element, title));
      case ADD_POINT ->
          map(
              Reading.touchpoint(element, texts()),
              point -> new JourneyEdit.AddTouchpoint(text(STAGE), point));
      case WRITE_POINT ->
          map(Reading.touchpoint(element, texts()), JourneyEdit.WriteTouchpoint::new);
      case MOVE -> fine(new JourneyEdit.Move(element, direction()));
      case DUPLICATE -> fine(new JourneyEdit.Duplicate(element, text(COPY)));
      case DELETE -> fine(new JourneyEdit.Delete(element));
      case RESTORE -> fine(new JourneyEdit.Restore(number(sent.get(RESTORED))));
    };
  }

  /** What was typed, by field. */
  Map<Field, String> texts() {
    return action.level().map(level -> Reading.of(level, sent)).orElse(Map.of());
  }

  String text(String name) {
    return sent.getOrDefault(name, "");
  }

  /** What was chosen on the page that shows conflicts. */
  Map<String, Side> choices() {
    Map<String, Side> choices = new HashMap<>();
    sent.forEach((name, word) -> {
      if (name.startsWith(CHOICE)) {
        Word.of(Side.values(), word)
            .ifPresent(side -> choices.put(name.substring(CHOICE.length()), side));
      }
    });
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

  private JourneyEdit.Direction direction() {
    return Word.of(JourneyEdit.Direction.values(), text(DIRECTION))
        .orElseThrow(EditRequest::unreadable);
  }

  private static int number(@Nullable String text) {
    try {
      return Integer.parseInt(text == null ? "" : text);
    } catch (NumberFormatException none) {
      throw unreadable();
    }
  }

  private static ResponseStatusException unreadable() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static <T> Entered<JourneyEdit> map(Entered<T> entered, Function<T, JourneyEdit> edit) {
    return switch (entered) {
      case Entered.Fine<T>(T value) -> fine(edit.apply(value));
      case Entered.Faulty<T>(var faults) -> new Entered.Faulty<>(faults);
    };
  }

  private static Entered<JourneyEdit> fine(JourneyEdit edit) {
    return new Entered.Fine<>(edit);
  }
}
