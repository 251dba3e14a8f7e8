package fr.prevenance.server.journey;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.YamlSchema;
import fr.prevenance.server.journey.JourneyFile.Fault;
import fr.prevenance.server.journey.JourneyFile.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole map in JSON, by the closed schema {@code parcours.schema.json}. JSON is YAML: the reader
 * of packs, which knows every line and says in French what breaks a schema, checks it.
 */
final class JourneyJson {
  private static final String NAME = "parcours.json";
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  /** Reads nothing that is written twice or goes on after its end. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final YamlSchema SCHEMA =
      YamlSchema.load(YamlSchema.class, "schemas/parcours.schema.json");

  private JourneyJson() {}

  static String write(Journey journey) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JourneyText.tree(journey))
        + "\n";
  }

  static Read read(String text) {
    Map<String, Object> tree;
    try {
      tree = JSON.readValue(text, TREE);
    } catch (JacksonException broken) {
      return new Read.Refused(
          List.of(
              new Fault(
                  Optional.ofNullable(broken.getLocation())
                      .map(TokenStreamLocation::getLineNr)
                      .orElse(0),
                  "Ce fichier n’est pas du JSON entier : il est coupé, ou une de ses clés est deux fois.",
                  "Reprenez le fichier que la page du parcours avait donné.")));
    }
    List<Fault> faults = new ArrayList<>();
    // Tabulations of JSON stand between its words only, and YAML has none.
    SCHEMA
        .read(NAME, text.replace('\t', ' '), issue -> faults.add(fault(issue)))
        .ifPresent(top -> twice(top).forEach(issue -> faults.add(fault(issue))));
    return faults.isEmpty() ? whole(tree) : new Read.Refused(faults);
  }

  private static Read whole(Map<String, Object> tree) {
    try {
      return new Read.Whole(JourneyText.read(tree));
    } catch (IllegalArgumentException blank) {
      return JourneyFile.refused(
          "Un titre de ce parcours n’a aucun caractère lisible.", "Écrivez-le, et recommencez.");
    }
  }

  private static Stream<PackIssue> twice(Section top) {
    Set<String> ids = new HashSet<>();
    return top.items(JourneyText.STAGES).stream()
        .flatMap(stage -> Stream.concat(Stream.of(stage), stage.items(JourneyText.POINTS).stream()))
        .filter(element -> !ids.add(element.text(JourneyText.ID)))
        .map(element ->
            element.issue(
                JourneyText.ID,
                "identifiant-en-double",
                "L’identifiant « %s » est déjà pris plus haut."
                    .formatted(element.text(JourneyText.ID)),
                "Donnez-en un autre."));
  }

  private static Fault fault(PackIssue issue) {
    return new Fault(issue.line(), issue.message(), issue.mend());
  }
}
