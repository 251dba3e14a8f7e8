package fr.prevenance.server.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The closed schemas of what each type of event may say ({@code evenements.schema.json}). */
@Component
class EventSchemas {
  private static final String FILE = "evenements.schema.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode definitions;
  private final Map<LifeEventType, Schema> schemas = new EnumMap<>(LifeEventType.class);

  EventSchemas() {
    var root = root();
    definitions = root.path("$defs");
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (var type : LifeEventType.values()) {
      if (type.mayBeSent()) {
        ObjectNode own = root.deepCopy();
        own.put("$ref", "#/$defs/" + type.shortName());
        schemas.put(type, registry.getSchema(own));
      }
    }
  }

  /** What was read, or every fault of it. */
  record Checked(JsonNode data, List<Refusal> refusals) {}

  Checked check(LifeEventType type, byte[] data) {
    try {
      var read = JSON.readTree(data);
      var faults =
          Objects.requireNonNull(schemas.get(type), type.shortName()).validate(read).stream()
              .map(error -> refusal(type, error))
              .distinct()
              .toList();
      return new Checked(read, faults);
    } catch (JsonProcessingException broken) {
      return unreadable();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Full names of the facts that events of a type may state. */
  Set<String> facts(LifeEventType type) {
    var facts = new TreeSet<String>();
    properties(type).fieldNames().forEachRemaining(facts::add);
    return facts;
  }

  private JsonNode properties(LifeEventType type) {
    return definitions.path(type.shortName()).path("properties").path("faits").path("properties");
  }

  private static Checked unreadable() {
    return new Checked(
        JSON.nullNode(),
        List.of(
            new Refusal(
                "donnees-illisibles",
                "« data » n’est pas un objet JSON, ou une de ses clés y est deux fois.",
                "Donnez « data » en JSON (datacontenttype : application/json), en UTF-8.")));
  }

  private Refusal refusal(LifeEventType type, Error error) {
    var place = place(error.getInstanceLocation().toString());
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          new Refusal(
              "cle-inconnue",
              "Une clé de %s n’est pas attendue pour un événement « %s »."
                  .formatted(place, type.shortName()),
              "Clés admises : %s.".formatted(allowed(type, error)));
      case "required" ->
          new Refusal(
              "cle-absente",
              "Il manque « %s » dans %s.".formatted(error.getProperty(), place),
              "Ajoutez-la.");
      default ->
          new Refusal(
              "forme-incorrecte",
              "La valeur de %s n’a pas la forme attendue.".formatted(place),
              "Voyez le schéma evenements.schema.json, « %s ».".formatted(type.shortName()));
    };
  }

  /** The key itself may hold anything: only those allowed are told. */
  private String allowed(LifeEventType type, Error error) {
    List<String> allowed = new ArrayList<>();
    var pointer = error.getInstanceLocation().toString();
    var node =
        switch (pointer) {
          case "/personne" -> definitions.path("personne").path("properties");
          case "/faits" -> properties(type);
          default -> definitions.path(type.shortName()).path("properties");
        };
    node.fieldNames().forEachRemaining(allowed::add);
    return allowed.isEmpty()
        ? "aucune"
        : allowed.stream().map("« %s »"::formatted).collect(Collectors.joining(", "));
  }

  private static String place(String pointer) {
    var path = pointer.substring(Math.min(1, pointer.length())).replace("~1", "/");
    return path.isEmpty() ? "« data »" : "« data » › « " + path.replace("/", " » › « ") + " »";
  }

  private static ObjectNode root() {
    try (var input = EventSchemas.class.getResourceAsStream(FILE)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(input, FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
