package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A YAML file as a tree, with the line each node comes from.
 *
 * @param file name shown in issues, such as {@code cheque-energie/droit.yaml}
 * @param lines 1-based line by JSON pointer (RFC 6901)
 */
record YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {

  YamlDocument {
    lines = Map.copyOf(lines);
  }

  /** Line of a node, or of its nearest known ancestor. */
  int line(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    int parent = pointer.lastIndexOf('/');
    return parent < 0 ? 1 : line(pointer.substring(0, parent));
  }

  Section top() {
    return new Section(this, "");
  }

  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
