package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One mapping or list of a document that follows its schema: what it says, and on which line. */
record Section(YamlDocument document, String pointer, JsonNode content) {

  String text(String key) {
    return node(key).asText();
  }

  Optional<String> optional(String key) {
    return node(key).isMissingNode() ? Optional.empty() : Optional.of(text(key));
  }

  boolean has(String key) {
    return !node(key).isMissingNode();
  }

  boolean yes(String key) {
    return text(key).equals("oui");
  }

  LocalDate date(String key) {
    return FrenchDate.parse(text(key)).orElseThrow();
  }

  Optional<LocalDate> optionalDate(String key) {
    return optional(key).flatMap(FrenchDate::parse);
  }

  JsonNode node(String key) {
    return content.isArray() ? content.at("/" + key) : content.path(key);
  }

  Section child(String key) {
    return new Section(document, YamlDocument.child(pointer, key), node(key));
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    content.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  List<Section> items(String key) {
    List<Section> items = new ArrayList<>();
    Section list = child(key);
    for (int i = 0; i < list.content().size(); i++) {
      items.add(list.child(Integer.toString(i)));
    }
    return items;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** A fault at a key of this section, or at the section itself when the key is absent. */
  PackIssue issue(String key, String code, String message, String mend) {
    int line = document.line(YamlDocument.child(pointer, key));
    return new PackIssue(code, document.file(), line, message, mend);
  }
}
