package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.ScenarioConflict;
import fr.prevenance.server.journey.ScenarioField;
import fr.prevenance.server.journey.ScenarioTexts;
import java.util.List;
import java.util.Map;

/**
 * A conflict as its page shows it: both sides, one to choose.
 *
 * @param name of the choice in the form
 * @param before what was written before both; empty where that says nothing
 */
record ScenarioConflictView(String name, String title, String before, List<Option> options) {

  /**
   * A side.
   *
   * @param label whose it is, or what choosing it does
   * @param lines what it says
   */
  record Option(String value, String label, List<String> lines) {}

  static ScenarioConflictView of(ScenarioConflict conflict, ScenarioChoices words) {
    String name = ScenarioEditRequest.choice(conflict.key());
    return switch (conflict) {
      case ScenarioConflict.OfField field ->
          new ScenarioConflictView(
              name,
              title(field),
              String.join(", ", lines(field.before(), words)),
              sides(lines(field.mine(), words), lines(field.theirs(), words)));
      case ScenarioConflict.OfOrder order ->
          new ScenarioConflictView(
              name, "L’ordre des scènes", "", sides(order.mine(), order.theirs()));
      case ScenarioConflict.OfDeletion deletion ->
          new ScenarioConflictView(
              name,
              "« %s » : supprimer ou garder ?".formatted(deletion.kept().what()),
              "",
              deletion(deletion, words));
    };
  }

  private static String title(ScenarioConflict.OfField conflict) {
    return conflict.element().isEmpty()
        ? conflict.field().label()
        : "Scène « %s » : %s".formatted(conflict.element(), conflict.field().label());
  }

  private static List<Option> sides(List<String> mine, List<String> theirs) {
    return List.of(
        new Option(Side.MINE.word(), "Ce que vous avez écrit", mine),
        new Option(Side.THEIRS.word(), "Ce qui est enregistré", theirs));
  }

  private static List<Option> deletion(
      ScenarioConflict.OfDeletion deletion, ScenarioChoices words) {
    var keep =
        new Option(
            (deletion.isDeletedByMe() ? Side.THEIRS : Side.MINE).word(),
            deletion.isDeletedByMe()
                ? "Garder la scène, telle qu’elle vient d’être écrite"
                : "Garder la scène, telle que vous l’avez écrite",
            lines(ScenarioTexts.of(deletion.kept()), words));
    var delete =
        new Option(
            (deletion.isDeletedByMe() ? Side.MINE : Side.THEIRS).word(),
            deletion.isDeletedByMe()
                ? "Supprimer la scène, comme vous l’avez demandé"
                : "Supprimer la scène, comme l’autre agent l’a fait",
            List.of());
    return List.of(keep, delete);
  }

  /** One line for each field that says something. */
  private static List<String> lines(Map<ScenarioField, String> texts, ScenarioChoices words) {
    List<String> lines =
        ScenarioField.of(ScenarioField.Level.STEP).stream()
            .filter(field -> !texts.getOrDefault(field, "").isEmpty())
            .map(field ->
                (texts.size() > 1 ? field.label() + " : " : "")
                    + words.words(field, texts.getOrDefault(field, "")))
            .toList();
    return lines.isEmpty() ? heading(texts, words) : lines;
  }

  private static List<String> heading(Map<ScenarioField, String> texts, ScenarioChoices words) {
    return texts.entrySet().stream()
        .map(entry -> words.words(entry.getKey(), entry.getValue()))
        .toList();
  }
}
