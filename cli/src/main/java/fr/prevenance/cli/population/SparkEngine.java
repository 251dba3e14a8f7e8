package fr.prevenance.cli.population;

import fr.prevenance.cli.ProgressBar;
import fr.prevenance.cli.Refusal;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.duckdb.RightCount;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Detection by Spark, in a process of its own with the libraries of the module {@code
 * population-spark}, which the command line does without.
 */
final class SparkEngine {
  /** Folder that the build of {@code population-spark} makes; told by the launcher. */
  private static final String FOLDER = "prevenance.spark";

  private static final String MAIN = "fr.prevenance.population.spark.SparkMain";
  private static final String DRIVER_MEMORY = "spark.driver.memory";
  private static final TypeReference<LinkedHashMap<String, RightCount>> COUNTED =
      new TypeReference<>() {};
  private static final TypeReference<List<DatasetIssue>> FAULTS = new TypeReference<>() {};

  private final Path folder;
  private final String master;
  private final Map<String, String> settings;

  private SparkEngine(Path folder, String master, Map<String, String> settings) {
    this.folder = folder;
    this.master = master;
    this.settings = settings;
  }

  /**
   * @param settings of Spark
   * @throws Refusal it has not been built
   */
  static SparkEngine found(String master, Map<String, String> settings) {
    Path folder = Path.of(System.getProperty(FOLDER, "population-spark/target/spark"));
    if (!Files.isDirectory(folder.resolve("app"))) {
      throw Refusal.environment(
          "Le moteur Spark n'est pas construit (« %s » manque). Lancez la commande par ./prevenance, qui le construit, ou « mvn -Plaunch -DskipChecks -pl population-spark -am package » dans le dossier du projet."
              .formatted(folder));
    }
    return new SparkEngine(folder, master, settings);
  }

  /**
   * What is to be done.
   *
   * @param packs where the rights are read
   * @param today the day of the calendar
   * @param memory bytes that reading may take in each process
   * @param threads of this machine
   */
  record Work(
      Dataset dataset,
      List<String> packs,
      LocalDate today,
      Path out,
      int persons,
      long memory,
      int threads) {

    private Map<String, ?> request(String master, Map<String, String> settings) {
      return Map.of(
          "dataset",
          Map.of(
              "folder", dataset.description().folder().toAbsolutePath().toString(),
              "packs", packs,
              "rights", dataset.rights().stream().map(RightPack::fingerprint).toList(),
              "purpose", dataset.purpose().name(),
              "today", today.toString(),
              "day", dataset.day().toString()),
          "out",
          out.toAbsolutePath().toString(),
          "persons",
          persons,
          "memory",
          memory,
          "threads",
          threads,
          "master",
          master,
          "settings",
          settings);
    }
  }

  /**
   * Carries it out; returns the counts by slug.
   *
   * @throws Refusal with why it cannot be done
   */
  Map<String, RightCount> run(Work work, ProgressBar bar) throws IOException {
    Process process =
        new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (Writer asked = process.outputWriter(StandardCharsets.UTF_8);
        var told =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      asked.write(JsonMapper.shared().writeValueAsString(work.request(master, settings)) + "\n");
      // It stays open: the process ends when it is closed, even by our death.
      asked.flush();
      return answer(told, bar);
    } finally {
      end(process);
    }
  }

  private static Map<String, RightCount> answer(BufferedReader told, ProgressBar bar)
      throws IOException {
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      JsonNode message = JsonMapper.shared().readTree(line);
      if (message.has("etape")) {
        bar.at(message.path("etape").stringValue(), message.path("fait").doubleValue());
      } else {
        bar.close();
        return counts(message);
      }
    }
    throw Refusal.environment(
        "Le processus de Spark s'est arrêté sans réponse. Ce qui est fait est gardé : relancez la même commande, au besoin avec plus de mémoire (--spark spark.driver.memory=4g).");
  }

  private static Map<String, RightCount> counts(JsonNode message) {
    if (message.has("fautes")) {
      throw DatasetRefusal.of(JsonMapper.shared().convertValue(message.path("fautes"), FAULTS));
    }
    if (message.has("refus")) {
      throw Refusal.input(Objects.requireNonNull(message.path("refus").stringValue()));
    }
    if (message.has("panne")) {
      throw Refusal.environment(Objects.requireNonNull(message.path("panne").stringValue()));
    }
    return JsonMapper.shared().convertValue(message.path("compteurs"), COUNTED);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + folder.resolve("java.options"));
    if (settings.containsKey(DRIVER_MEMORY)) {
      command.add("-Xmx" + settings.get(DRIVER_MEMORY));
    }
    command.add("-cp");
    command.add(folder.resolve("app") + "/*" + File.pathSeparator + folder.resolve("jars") + "/*");
    command.add(MAIN);
    return command;
  }

  /** It stops Spark by itself, and with it the processes of the cluster. */
  private static void end(Process process) {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
