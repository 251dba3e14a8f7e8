package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A model published on npm.
 *
 * @param rulesText all its rules as JSON, which is YAML
 * @param names the public rules
 */
record PublicModel(
    String npmName, String rulesText, List<String> names, List<ModelQuestion> questions) {

  /**
   * A rule of the model that people are asked.
   *
   * @param type number, boolean, string, date, or empty if unknown
   */
  record ModelQuestion(
      String name,
      String type,
      Optional<String> unit,
      List<String> possibilities,
      List<String> suggestions) {}

  static PublicModel read(String npmName, ReferenceEngine reference) {
    var description = reference.describe(npmName);
    var questions = new ArrayList<ModelQuestion>();
    description.path("questions").forEach(node -> questions.add(question(node)));
    return new PublicModel(
        npmName, description.path("rules").toString(), texts(description.path("names")), questions);
  }

  private static ModelQuestion question(JsonNode node) {
    return new ModelQuestion(
        node.path("name").asString(),
        node.path("type").asString(""),
        Optional.ofNullable(node.get("unit")).map(JsonNode::asString),
        texts(node.path("possibilities")),
        texts(node.path("suggestions")));
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
