package fr.prevenance.server.journey;

import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What is written in each field, as forms show it and {@link ScenarioReading} reads it. */
public final class ScenarioTexts {
  private ScenarioTexts() {}

  public static Map<ScenarioField, String> of(ScenarioHeading heading) {
    return each(
        Level.HEADING,
        field ->
            switch (field) {
              case TITLE -> heading.title();
              case PERSON -> heading.person();
              case START -> heading.start();
              case ENDING -> heading.ending();
              case STATE -> heading.state().word();
              default -> "";
            });
  }

  public static Map<ScenarioField, String> of(ScenarioStep step) {
    return each(
        Level.STEP,
        field ->
            switch (field) {
              case ACTOR -> step.actor().word();
              case WHAT -> step.what();
              case FORM -> step.doing().form().word();
              case SHEET -> sheet(step);
              case FUNCTION ->
                  step.doing() instanceof Function(var function) ? function.word() : "";
              case MEANS -> step.means();
              case MOMENT -> step.moment().map(Moment::word).orElse("");
              case TRACK -> step.track().map(UUID::toString).orElse("");
              default -> "";
            });
  }

  private static String sheet(ScenarioStep step) {
    return step.doing() instanceof Practice(var sheet) && sheet.isPresent()
        ? Integer.toString(sheet.getAsInt())
        : "";
  }

  static Map<ScenarioField, String> each(
      Level level, java.util.function.Function<ScenarioField, String> text) {
    Map<ScenarioField, String> texts = new EnumMap<>(ScenarioField.class);
    ScenarioField.of(level).forEach(field -> texts.put(field, text.apply(field)));
    return texts;
  }
}
