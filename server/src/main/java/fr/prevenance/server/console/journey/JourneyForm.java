package fr.prevenance.server.console.journey;

import java.util.List;
import java.util.Map;

/**
 * A form about a map or a scenario as its page draws it.
 *
 * @param about what its link back says
 * @param title of the page
 * @param send what the button says
 * @param hidden what travels with the form: the version the agent has before them, the action …
 * @param back where to go instead
 * @param mayAddMore whether what it adds is often followed by another
 */
public record JourneyForm(
    String about,
    String title,
    String send,
    String target,
    Map<String, String> hidden,
    List<FormField> fields,
    String back,
    boolean mayAddMore) {

  public List<FormField> faulty() {
    return fields.stream().filter(field -> field.fault() != null).toList();
  }
}
