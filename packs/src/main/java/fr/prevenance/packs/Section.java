package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One mapping or list of a document that follows its schema: what it says, and on which line. */
public final class Section {
  private final YamlDocument document;
  private final String pointer;
  private final JsonNode content;

  Section(YamlDocument document, String pointer, JsonNode content) {
    this.document = document;
    this.pointer = pointer;
    this.content = content;
  }

  public String text(String key) {
    return node(key).asText();
  }

  public Optional<String> optional(String key) {
    return node(key).isMissingNode() ? Optional.empty() : Optional.of(text(key));
  }

  public boolean has(String key) {
    return !node(key).isMissingNode();
  }

  public boolean yes(String key) {
    return text(key).equals("oui");
  }

  public LocalDate date(String key) {
    return FrenchDate.parse(text(key)).orElseThrow();
  }

  public Optional<LocalDate> optionalDate(String key) {
    return optional(key).flatMap(FrenchDate::parse);
  }

  JsonNode node(String key) {
    return content.isArray() ? content.at("/" + key) : content.path(key);
  }

  public Section child(String key) {
    return new Section(document, YamlDocument.child(pointer, key), node(key));
  }

  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    content.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  public List<Section> items(String key) {
    return child(key).items();
  }

  /** Those of a list. */
  List<Section> items() {
    List<Section> items = new ArrayList<>();
    for (int i = 0; i < content.size(); i++) {
      items.add(child(Integer.toString(i)));
    }
    return items;
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** A fault at a key of this section, or at the section itself when the key is absent. */
  public PackIssue issue(String key, String code, String message, String mend) {
    int line = document.line(YamlDocument.child(pointer, key));
    return new PackIssue(code, document.file(), line, message, mend);
  }
}
