package fr.prevenance.rules.agreement;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String text(Object tree) {
    return MAPPER.writeValueAsString(tree);
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** Maps, lists, texts, numbers. */
  static Object tree(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }
}
