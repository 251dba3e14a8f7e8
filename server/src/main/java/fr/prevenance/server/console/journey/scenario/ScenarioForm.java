package fr.prevenance.server.console.journey.scenario;

import java.util.List;
import java.util.Map;

/**
 * A form about a scenario as the pages of maps draw it.
 *
 * @param about what its link back says
 * @param title of the page
 * @param send what the button says
 * @param hidden what travels with the form: the version the agent has before them, the action …
 * @param back where to go instead
 * @param mayAddMore whether a second button leads to the next form of the kind
 */
record ScenarioForm(
    String about,
    String title,
    String send,
    String target,
    Map<String, String> hidden,
    List<ScenarioFormField> fields,
    String back,
    boolean mayAddMore) {

  public List<ScenarioFormField> faulty() {
    return fields.stream().filter(field -> field.fault() != null).toList();
  }
}
