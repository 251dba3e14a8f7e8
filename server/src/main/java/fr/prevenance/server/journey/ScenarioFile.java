package fr.prevenance.server.journey;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.YamlSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Scenarios as JSON files, by the closed schema {@code scenario.schema.json}. JSON is YAML: the
 * reader of packs, which knows every line and says in French what breaks a schema, checks them.
 */
public final class ScenarioFile {
  /** Files are some dozens of kilobytes. */
  public static final int MOST_BYTES = 500_000;

  private static final String NAME = "scenario.json";
  private static final String EXAMPLE = "/parcours/scenario-exemple.json";
  private static final int MOST_FAULTS = 20;
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private static final YamlSchema SCHEMA =
      YamlSchema.load(YamlSchema.class, "schemas/scenario.schema.json");

  private ScenarioFile() {}

  /** What became of a file. */
  public sealed interface Read {

    /** It is a scenario. */
    record Whole(Scenario scenario) implements Read {}

    /**
     * It is none.
     *
     * @param reasons the first of them, each with what to do
     */
    record Refused(List<String> reasons) implements Read {
      public Refused {
        reasons = reasons.stream().limit(MOST_FAULTS).toList();
      }
    }
  }

  /** An invented scenario, for the invented map of {@link JourneyFile#example}. */
  public static Scenario example() {
    try (var input = ScenarioFile.class.getResourceAsStream(EXAMPLE)) {
      return switch (read(Objects.requireNonNull(input, EXAMPLE).readAllBytes())) {
        case Read.Whole(var scenario) -> scenario;
        case Read.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static byte[] json(Scenario scenario) {
    return (JourneyJson.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(ScenarioText.tree(scenario))
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static Read read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return refused("Ce fichier est trop gros pour être un scénario : 500 Ko au plus.");
    }
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException foreign) {
      return refused("Ce fichier n’est pas du texte en UTF-8 : choisissez un fichier de scénario.");
    }
  }

  private static Read read(String text) {
    Map<String, Object> tree;
    try {
      tree = JourneyJson.JSON.readValue(text, TREE);
    } catch (JacksonException broken) {
      return refused(
          "Ce fichier n’est pas du JSON entier : il est coupé, ou une de ses clés est deux fois. "
              + "Reprenez celui que la page du scénario avait donné.");
    }
    List<String> reasons = new ArrayList<>();
    // Tabulations of JSON stand between its words only, and YAML has none.
    SCHEMA
        .read(NAME, text.replace('\t', ' '), issue -> reasons.add(sentence(issue)))
        .ifPresent(top -> reasons.addAll(twice(top)));
    return reasons.isEmpty() ? whole(tree) : new Read.Refused(reasons);
  }

  private static Read whole(Map<String, Object> tree) {
    List<String> reasons = new ArrayList<>();
    if (ScenarioReading.heading(ScenarioText.heading(tree))
        instanceof ScenarioEntered.Faulty<ScenarioHeading>(var wrong)) {
      reasons.addAll(wrong.values());
    }
    List<Map<String, Object>> steps = ScenarioText.steps(tree);
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (ScenarioReading.step(ScenarioText.text(step, ScenarioText.ID), ScenarioText.step(step))
          instanceof ScenarioEntered.Faulty<ScenarioStep>(var wrong)) {
        String scene = "Scène " + (i + 1) + " : ";
        wrong.values().forEach(fault -> reasons.add(scene + fault));
      }
    }
    return reasons.isEmpty() ? new Read.Whole(ScenarioText.read(tree)) : new Read.Refused(reasons);
  }

  private static List<String> twice(Section top) {
    Set<String> ids = new HashSet<>();
    return top.items(ScenarioText.STEPS).stream()
        .filter(step ->
            !Scenario.isId(step.text(ScenarioText.ID)) || !ids.add(step.text(ScenarioText.ID)))
        .map(step ->
            sentence(
                step.issue(
                    ScenarioText.ID,
                    "identifiant-en-double",
                    "L’identifiant « %s » est déjà pris.".formatted(step.text(ScenarioText.ID)),
                    "Donnez-en un autre.")))
        .toList();
  }

  private static String sentence(PackIssue issue) {
    return "Ligne %d : %s %s".formatted(issue.line(), issue.message(), issue.mend());
  }

  private static Read refused(String reason) {
    return new Read.Refused(List.of(reason));
  }
}
