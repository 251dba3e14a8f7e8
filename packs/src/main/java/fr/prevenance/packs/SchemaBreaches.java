package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** Says in French what breaks a schema, where, and what would be allowed. */
final class SchemaBreaches {
  private final JsonNode schema;
  private final YamlDocument document;

  SchemaBreaches(JsonNode schema, YamlDocument document) {
    this.schema = schema;
    this.document = document;
  }

  PackIssue describe(Error error) {
    String pointer = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(error, pointer);
      case "required" -> missingKey(error, pointer);
      case "enum" -> notAmong(error, pointer);
      default -> wrongForm(error, pointer);
    };
  }

  private PackIssue unknownKey(Error error, String pointer) {
    String key = error.getProperty();
    List<String> known = new ArrayList<>();
    parent(error).path("properties").fieldNames().forEachRemaining(known::add);
    return issue(
        "clé-inconnue",
        YamlDocument.child(pointer, key),
        "La clé « " + key + " » n'existe pas ici.",
        Spelling.suggestion(key, known));
  }

  private PackIssue missingKey(Error error, String pointer) {
    String key = error.getProperty();
    return issue(
        "clé-absente",
        pointer,
        "Il manque la clé « " + key + " »" + within(pointer) + ".",
        "Ajoutez une ligne « " + key + " : … »" + expected(definition(error, key)) + ".");
  }

  private PackIssue notAmong(Error error, String pointer) {
    List<String> allowed = new ArrayList<>();
    parent(error).path("enum").forEach(value -> allowed.add(value.asText()));
    String value = document.root().at(pointer).asText();
    return issue(
        "valeur-non-admise",
        pointer,
        "« " + value + " » n'est pas admis" + within(pointer) + ".",
        Spelling.suggestion(value, allowed));
  }

  private PackIssue wrongForm(Error error, String pointer) {
    String description = parent(error).path("description").asText("une valeur d'une autre forme");
    return issue(
        "forme-incorrecte",
        pointer,
        "La valeur" + within(pointer) + " n'a pas la forme attendue.",
        "Écrivez " + description + ".");
  }

  private PackIssue issue(String code, String pointer, String message, String mend) {
    return new PackIssue(code, document.file(), document.line(pointer), message, mend);
  }

  /** The schema object that holds the keyword which failed. */
  private JsonNode parent(Error error) {
    String location = error.getSchemaLocation().getFragment().toString();
    int end = location.lastIndexOf('/');
    return end < 0 ? schema : schema.at(location.substring(0, end));
  }

  private JsonNode definition(Error error, String key) {
    JsonNode property = parent(error).path("properties").path(key);
    String reference = property.path("$ref").asText("");
    return reference.isEmpty() ? property : schema.at(reference.substring(1));
  }

  private static String expected(JsonNode definition) {
    String description = definition.path("description").asText("");
    return description.isEmpty() ? "" : " (" + description + ")";
  }

  private static String within(String pointer) {
    String path = pointer.substring(Math.min(1, pointer.length()));
    return path.isEmpty() ? "" : " dans « " + path.replace("/", " › ").replace("~1", "/") + " »";
  }
}
