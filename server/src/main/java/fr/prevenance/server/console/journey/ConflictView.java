package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Conflict;
import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.Field;
import java.util.List;

/**
 * A conflict as its page shows it: both sides, one to choose.
 *
 * @param name of the choice in the form
 * @param before what was written before both; empty where that says nothing
 */
record ConflictView(String name, String title, String before, List<Option> options) {

  /**
   * A side.
   *
   * @param label whose it is, or what choosing it does
   * @param lines what it says
   */
  record Option(String value, String label, List<String> lines) {}

  /**
   * @param others names of the other agents
   */
  static ConflictView of(Conflict conflict, String others, JourneyForms words) {
    String name = EditRequest.choice(conflict.key());
    return switch (conflict) {
      case Conflict.OfField field ->
          new ConflictView(
              name,
              "« %s » : %s".formatted(field.element(), field.field().label()),
              words.words(field.field(), field.before()),
              sides(
                  others,
                  List.of(text(field.field(), field.mine(), words)),
                  List.of(text(field.field(), field.theirs(), words))));
      case Conflict.OfPlace place ->
          new ConflictView(
              name,
              "« %s » : dans quelle étape ?".formatted(place.element()),
              "",
              sides(others, List.of(place.mine()), List.of(place.theirs())));
      case Conflict.OfOrder order ->
          new ConflictView(
              name,
              order.within().isEmpty()
                  ? "L’ordre des étapes"
                  : "L’ordre dans l’étape « %s »".formatted(order.within()),
              "",
              sides(others, order.mine(), order.theirs()));
      case Conflict.OfDeletion deletion ->
          new ConflictView(
              name,
              "« %s » : supprimer ou garder ?".formatted(deletion.element()),
              "",
              deletion(deletion, others));
    };
  }

  private static String text(Field field, String text, JourneyForms words) {
    return words.words(field, text);
  }

  private static List<Option> sides(String others, List<String> mine, List<String> theirs) {
    return List.of(
        new Option(Side.MINE.word(), "Ce que vous avez écrit", mine),
        new Option(Side.THEIRS.word(), "Ce qu’a écrit " + others, theirs));
  }

  private static List<Option> deletion(Conflict.OfDeletion deletion, String others) {
    return deletion.isDeletedByMe()
        ? List.of(
            new Option(Side.MINE.word(), "Supprimer, comme vous l’avez demandé", List.of()),
            new Option(
                Side.THEIRS.word(), "Garder, avec ce qu’a changé " + others, deletion.changes()))
        : List.of(
            new Option(
                Side.MINE.word(), "Garder, avec ce que vous avez changé", deletion.changes()),
            new Option(Side.THEIRS.word(), "Supprimer, comme l’a fait " + others, List.of()));
  }
}
