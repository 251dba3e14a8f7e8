package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition.Type;
import fr.prevenance.packs.Subjects;
import fr.prevenance.server.portal.simulator.Answers.Key;
import fr.prevenance.server.portal.simulator.Questionnaire.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question for one person or group, as the page draws it.
 *
 * @param id in HTML
 * @param of who is meant, as the label; the question itself where it is asked once
 * @param choices to choose from; empty for a field to type in
 */
public record QuestionField(
    String id,
    String name,
    String of,
    Type type,
    @Nullable String unit,
    List<String> choices,
    String value,
    @Nullable String fault) {
  private static final String PREFIX = "r.";
  private static final int SPREAD = 5;
  private static final Map<String, String> UNITS =
      Map.of(
          "€", "euros",
          "€/mois", "euros par mois",
          "€/trimestre", "euros pour les trois mois",
          "€/an", "euros par an",
          "an", "années",
          "h", "heures");

  static String name(String of) {
    return PREFIX + of;
  }

  static List<QuestionField> of(
      Next next, Names names, Map<Key, String> typed, Map<Key, String> faults) {
    List<QuestionField> fields = new ArrayList<>();
    for (Key key : next.keys()) {
      fields.add(
          new QuestionField(
              "reponse-" + (fields.size() + 1),
              name(key.of()),
              label(next, key, names),
              next.question().fact().type(),
              next.question().fact().unit().orElse(null),
              choices(next.question()),
              typed.getOrDefault(key, ""),
              faults.get(key)));
    }
    return fields;
  }

  /** A group of the household needs no name: it is everybody. */
  private static String label(Next next, Key key, Names names) {
    boolean isPerson = next.question().fact().entity().equals(Subjects.PERSON);
    return isPerson || next.keys().size() > 1 ? names.of(key.of()) : "Votre réponse";
  }

  private static List<String> choices(Question question) {
    return question.fact().type() == Type.BOOLEAN ? List.of("oui", "non") : question.choices();
  }

  /** Whether the choices are too many to be spread out for each person. */
  public boolean isList() {
    return choices.size() > SPREAD;
  }

  /** « euros par mois » for {@code €/mois}. */
  public @Nullable String unitWords() {
    return unit == null ? null : UNITS.getOrDefault(unit, unit);
  }

  /** Which keyboard a telephone shows. */
  public String inputMode() {
    return type == Type.NUMBER ? "decimal" : "text";
  }

  public String inputType() {
    return type == Type.DATE ? "date" : "text";
  }

  /** With a capital, as the start of a line. */
  public String words(String choice) {
    return Character.toUpperCase(choice.charAt(0)) + choice.substring(1);
  }
}
