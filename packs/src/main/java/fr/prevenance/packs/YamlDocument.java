package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A YAML file as a tree.
 *
 * @param file name shown in issues, such as {@code cheque-energie/droit.yaml}
 * @param lines where each node of the tree is written
 */
record YamlDocument(String file, JsonNode root, YamlLines lines) {

  /** 1-based line of a node, or of its nearest known ancestor, by JSON pointer (RFC 6901). */
  int line(String pointer) {
    return lines.of(pointer);
  }

  Section top() {
    return new Section(this, "", root);
  }

  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
