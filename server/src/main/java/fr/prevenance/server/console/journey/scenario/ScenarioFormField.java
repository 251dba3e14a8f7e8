package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.journey.ScenarioField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as the pages of maps draw it.
 *
 * @param input « text », « long », « radio » or « select »
 * @param fault what to mend; absent when all is well
 * @param choices for « radio » and « select »
 */
record ScenarioFormField(
    ScenarioField field, String input, String value, @Nullable String fault, List<Choice> choices) {

  /** One of a few values. */
  record Choice(String value, String label) {}

  public String name() {
    return field.word();
  }

  public String label() {
    return field.label();
  }

  public int longest() {
    return field.longest();
  }

  public boolean isRequired() {
    return field.isRequired();
  }

  /** Where a list of faults leads to: the field, or its first choice. */
  public String anchor() {
    return input.equals("radio") ? name() + "-0" : name();
  }

  /** Which keyboard a telephone shows. */
  public String keyboard() {
    return "text";
  }

  public @Nullable String help() {
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
}
