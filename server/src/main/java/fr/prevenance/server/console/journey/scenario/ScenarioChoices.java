package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.journey.scenario.ScenarioFormField.Choice;
import fr.prevenance.server.journey.ScenarioActor;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioFunction;
import fr.prevenance.server.journey.ScenarioHeading;
import fr.prevenance.server.journey.ScenarioStep.Form;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws the fields of a scenario with what is written in them and what may be chosen. */
record ScenarioChoices(Optional<ScenarioLinks> links) {
  static ScenarioChoices of(ScenarioLinks links) {
    return new ScenarioChoices(Optional.of(links));
  }

  List<ScenarioFormField> fields(
      Level level, Map<ScenarioField, String> texts, Map<ScenarioField, String> faults) {
    return ScenarioField.of(level).stream()
        .map(field -> {
          String text = texts.getOrDefault(field, "");
          return new ScenarioFormField(
              field, input(field), text, faults.get(field), choices(field, text));
        })
        .toList();
  }

  /** A value of a field as people read it. */
  String words(ScenarioField field, String text) {
    return choices(field, text).stream()
        .filter(choice -> choice.value().equals(text))
        .map(Choice::label)
        .findFirst()
        .orElse(text.isEmpty() ? "rien" : text);
  }

  private static String input(ScenarioField field) {
    return switch (field) {
      case ACTOR, FORM -> "radio";
      case STATE, SHEET, FUNCTION, MOMENT, TRACK -> "select";
      case START, ENDING, WHAT, MEANS -> "long";
      case TITLE, PERSON -> "text";
    };
  }

  private List<Choice> choices(ScenarioField field, String text) {
    return switch (field) {
      case STATE -> words(ScenarioHeading.State.values());
      case ACTOR -> words(ScenarioActor.values());
      case FORM -> words(Form.values());
      case FUNCTION -> orNone("Aucune", words(ScenarioFunction.values()));
      case SHEET -> links.map(known -> sheets(known.sheets())).orElse(List.of());
      case MOMENT -> links.map(known -> moments(known, text)).orElse(List.of());
      case TRACK -> links.map(known -> tracks(known, text)).orElse(List.of());
      default -> List.of();
    };
  }

  private static List<Choice> sheets(ScenarioSheets sheets) {
    return orNone(
        "Aucune",
        sheets.numbers().stream()
            .map(number -> new Choice(Integer.toString(number), sheets.title(number)))
            .toList());
  }

  private static List<Choice> moments(ScenarioLinks links, String text) {
    List<Choice> moments = new ArrayList<>();
    List<Stage> stages = links.journey().stages();
    for (Stage stage : stages) {
      String name = (stages.indexOf(stage) + 1) + ". " + stage.title();
      moments.add(new Choice(stage.id(), name));
      stage
          .touchpoints()
          .forEach(point ->
              moments.add(
                  new Choice(stage.id() + "/" + point.id(), name + " › " + point.interaction())));
    }
    return orNone("Aucun", withGone(moments, text, links));
  }

  private static List<Choice> tracks(ScenarioLinks links, String text) {
    List<Choice> tracks =
        links.tracks().stream()
            .map(track -> new Choice(track.id().toString(), track.content().title()))
            .toList();
    return orNone("Aucune", withGone(tracks, text, links));
  }

  /** What is chosen stays in the list, even gone from the map. */
  private static List<Choice> withGone(List<Choice> choices, String text, ScenarioLinks links) {
    if (text.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(text))) {
      return choices;
    }
    String[] ids = text.split("/", -1);
    String name = links.names().getOrDefault(ids[ids.length - 1], "Un élément sans nom");
    return Stream.concat(
            choices.stream(), Stream.of(new Choice(text, name + " (n’est plus sur le parcours)")))
        .toList();
  }

  private static List<Choice> orNone(String none, List<Choice> choices) {
    return Stream.concat(Stream.of(new Choice("", none)), choices.stream()).toList();
  }

  private static List<Choice> words(Word... words) {
    return Stream.of(words).map(word -> new Choice(word.word(), word.title())).toList();
  }
}
