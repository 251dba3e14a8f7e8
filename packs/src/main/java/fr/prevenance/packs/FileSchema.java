package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The closed JSON Schema (draft 2020-12) of each YAML file of a pack. */
enum FileSchema {
  LAW("droit"),
  FACTS("donnees"),
  FORM("formulaire"),
  CASES("cas"),
  DICTIONARY("faits");

  private final String name;

  /** Safe for many threads once loaded, though its type does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Schema schema;

  FileSchema(String name) {
    this.name = name;
    this.schema = load("schemas/" + name + ".schema.json");
  }

  String fileName() {
    return name + ".yaml";
  }

  /** A text that follows the schema; empty, every breach told, where it does not. */
  Optional<YamlDocument> read(String label, String text, Consumer<PackIssue> issues) {
    return YamlParser.parse(label, text, issues)
        .filter(document -> {
          List<PackIssue> breaches = check(document);
          breaches.forEach(issues);
          return breaches.isEmpty();
        });
  }

  /** Every breach of the schema and of the calendar, with its line. */
  List<PackIssue> check(YamlDocument document) {
    SchemaBreaches breaches = new SchemaBreaches(schemaNode(), document);
    return Stream.concat(
            schema.validate(document.root()).stream().map(breaches::describe),
            ImpossibleDates.check(document).stream())
        .toList();
  }

  private JsonNode schemaNode() {
    return schema.getSchemaNode();
  }

  private static Schema load(String resource) {
    try (InputStream input = FileSchema.class.getResourceAsStream(resource)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Objects.requireNonNull(input, resource), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
