package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what the reference says of a case. */
final class ReferenceAnswer {
  private ReferenceAnswer() {}

  static List<Answer> read(JsonNode line) {
    var answers = new ArrayList<Answer>();
    boolean solved = line.path("solved").asBoolean(false);
    line.path("results").forEach(result -> answers.add(one(result, solved)));
    return answers;
  }

  private static Answer one(JsonNode result, boolean solved) {
    return new Answer(
        State.valueOf(result.path("state").asString().toUpperCase(Locale.ROOT)),
        present(result, "value").map(Json::tree),
        present(result, "unit").map(JsonNode::asString),
        missing(result.path("missing")),
        present(result.path("error"), "name").map(JsonNode::asString),
        solved);
  }

  private static Optional<JsonNode> present(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field));
  }

  private static Map<String, Double> missing(JsonNode pairs) {
    var missing = new LinkedHashMap<String, Double>();
    pairs.forEach(pair -> missing.put(pair.get(0).asString(), pair.get(1).asDouble()));
    return missing;
  }
}
