package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.journey.Choice;
import fr.prevenance.server.console.journey.FormField;
import fr.prevenance.server.journey.ScenarioActor;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioField.Level;
import fr.prevenance.server.journey.ScenarioFunction;
import fr.prevenance.server.journey.ScenarioHeading;
import fr.prevenance.server.journey.ScenarioStep.Form;
import fr.prevenance.server.journey.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the fields of a scenario with what is written in them and what may be chosen. */
record ScenarioChoices(Optional<ScenarioLinks> links) {
  static ScenarioChoices of(ScenarioLinks links) {
    return new ScenarioChoices(Optional.of(links));
  }

  List<FormField> fields(
      Level level, Map<ScenarioField, String> texts, Map<ScenarioField, String> faults) {
    return ScenarioField.of(level).stream()
        .map(field -> {
          String text = texts.getOrDefault(field, "");
          return new FormField(
              field,
              input(field),
              "text",
              help(field),
              text,
              faults.get(field),
              choices(field, text));
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

  private static @Nullable String help(ScenarioField field) {
    return switch (field) {
      case TITLE -> "Par exemple : « Recevoir le chèque sans le demander ».";
      case PERSON ->
          "Une personne inventée, ou le groupe du parcours. Aucune personne réelle n’est nommée ici.";
      case START -> "Ce qu’elle vit, ce qu’elle sait, ce qu’elle ignore.";
      case ENDING -> "Ce qui aura changé pour elle.";
      case WHAT -> "En une phrase, au présent : « Léa ouvre le message et voit son montant ».";
      case SHEET -> "Pour une pratique : la fiche qui dit comment la mettre en place.";
      case FUNCTION ->
          "Pour une fonction : celle du logiciel qui le fait déjà, ou « À développer ».";
      case MEANS -> "Une donnée, un outil, une formation, une convention…";
      case STATE, ACTOR, FORM, MOMENT, TRACK -> null;
    };
  }

  private List<Choice> choices(ScenarioField field, String text) {
    return switch (field) {
      case STATE -> Choice.of(ScenarioHeading.State.values());
      case ACTOR -> Choice.of(ScenarioActor.values());
      case FORM -> Choice.of(Form.values());
      case FUNCTION -> Choice.orNone("Aucune", Choice.of(ScenarioFunction.values()));
      case SHEET -> links.map(known -> sheets(known.sheets())).orElse(List.of());
      case MOMENT -> links.map(known -> moments(known, text)).orElse(List.of());
      case TRACK -> links.map(known -> tracks(known, text)).orElse(List.of());
      default -> List.of();
    };
  }

  private static List<Choice> sheets(ScenarioSheets sheets) {
    return Choice.orNone(
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
    return Choice.orNone("Aucun", withGone(moments, text, links));
  }

  private static List<Choice> tracks(ScenarioLinks links, String text) {
    List<Choice> tracks =
        links.tracks().stream()
            .map(track -> new Choice(track.id().toString(), track.content().title()))
            .toList();
    return Choice.orNone("Aucune", withGone(tracks, text, links));
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
}
