package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A model published on npm.
 *
 * @param rulesText all its rules as JSON, which is YAML
 * @param sources the same rule by rule, those below {@code avec} with the rule that holds them
 * @param names the public rules
 */
record PublicModel(
    String npmName,
    String rulesText,
    Map<String, String> sources,
    List<String> names,
    List<ModelQuestion> questions) {

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
      List<String> suggestions) {

    /** The texts that some rules compare the answer with. */
    List<String> comparedWith(String rules) {
      String leaf = name.substring(name.lastIndexOf(" . ") + " . ".length());
      return Pattern.compile(Pattern.quote(leaf) + " = ('[^'\"]+')")
          .matcher(rules)
          .results()
          .map(found -> found.group(1))
          .distinct()
          .toList();
    }
  }

  static PublicModel read(String npmName, ReferenceEngine reference) {
    var description = reference.describe(npmName);
    var questions = new ArrayList<ModelQuestion>();
    description.path("questions").forEach(node -> questions.add(question(node)));
    var sources = new LinkedHashMap<String, String>();
    description
        .path("rules")
        .forEachEntry((name, definition) -> sources.put(name, definition.toString()));
    return new PublicModel(
        npmName,
        description.path("rules").toString(),
        sources,
        texts(description.path("names")),
        questions);
  }

  /** The text of a rule, or of the nearest one that holds it. */
  String sourceOf(String name) {
    return Stream.iterate(name, at -> !at.isEmpty(), PublicModel::parent)
        .flatMap(at -> Optional.ofNullable(sources.get(at)).stream())
        .findFirst()
        .orElse("");
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf(" . ")));
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
