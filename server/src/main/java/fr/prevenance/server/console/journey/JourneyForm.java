package fr.prevenance.server.console.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form about a map as its page draws it.
 *
 * @param title of the page
 * @param send what the button says
 * @param hidden what travels with the form: the version the agent has before them, the action …
 * @param back where to go instead
 */
record JourneyForm(
    UUID journey,
    String about,
    String title,
    String send,
    String target,
    Map<String, String> hidden,
    List<FormField> fields,
    String back) {

  /** Whether what it adds is often followed by another. */
  public boolean mayAddMore() {
    return hidden.getOrDefault(EditRequest.ACTION, "").startsWith("ajouter-");
  }

  public List<FormField> faulty() {
    return fields.stream().filter(field -> field.fault() != null).toList();
  }
}
