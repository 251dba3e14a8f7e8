package fr.prevenance.packs;

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

/** A closed JSON Schema (draft 2020-12) that a YAML file follows. Safe for many threads. */
public final class YamlSchema {
  private final Schema schema;

  private YamlSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * @param name of a resource beside the class
   */
  public static YamlSchema load(Class<?> beside, String name) {
    try (InputStream input = beside.getResourceAsStream(name)) {
      return new YamlSchema(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(input, name), InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that follows the schema; empty, every breach told, where it does not. */
  public Optional<Section> read(String label, String text, Consumer<PackIssue> issues) {
    return document(label, text, issues).map(YamlDocument::top);
  }

  Optional<YamlDocument> document(String label, String text, Consumer<PackIssue> issues) {
    return YamlParser.parse(label, text, issues)
        .filter(document -> {
          List<PackIssue> breaches = check(document);
          breaches.forEach(issues);
          return breaches.isEmpty();
        });
  }

  /** Every breach of the schema and of the calendar, with its line. */
  private List<PackIssue> check(YamlDocument document) {
    SchemaBreaches breaches = new SchemaBreaches(schema.getSchemaNode(), document);
    return Stream.concat(
            schema.validate(document.root()).stream().map(breaches::describe),
            ImpossibleDates.check(document).stream())
        .toList();
  }
}
