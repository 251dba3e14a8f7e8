package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as the page draws it.
 *
 * @param input « text », « long », « radio », « select » or « checkbox »
 * @param fault what to mend; absent when all is well
 * @param choices for « radio » and « select »
 */
record FormField(
    Field field, String input, String value, @Nullable String fault, List<Choice> choices) {

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
    return switch (field) {
      case MINUTES -> "numeric";
      case COST -> "decimal";
      default -> "text";
    };
  }

  public @Nullable String help() {
    return HELP.get(field);
  }

  private static final Map<Field, String> HELP =
      Map.ofEntries(
          Map.entry(Field.PROCEDURE, "Par exemple : demander le chèque énergie."),
          Map.entry(
              Field.SEGMENT,
              "Un seul groupe, qui vit la même chose : « locataires qui reçoivent un courrier »."),
          Map.entry(
              Field.DESCRIPTION,
              "Ce qu’elles ont en commun. Aucune personne réelle n’est nommée ici."),
          Map.entry(Field.TITLE, "Par exemple : recevoir le courrier."),
          Map.entry(Field.INTERACTION, "En quelques mots : « lit le courrier »."),
          Map.entry(Field.MINUTES, "Attente et trajet compris. Laissez vide si vous ne savez pas."),
          Map.entry(
              Field.COST,
              "Trajet, timbre, photocopies… Écrivez 0 si c’est gratuit, rien si vous ne savez pas."),
          Map.entry(
              Field.BREAK, "Des personnes abandonnent ici, ou se perdent entre deux services."),
          Map.entry(Field.HARD_MOMENT, "Un moment pénible, même si l’on continue."),
          Map.entry(
              Field.MEASURE,
              "Une fois des messages partis pour ce droit, la carte dira ici combien de personnes en sont là."));
}
