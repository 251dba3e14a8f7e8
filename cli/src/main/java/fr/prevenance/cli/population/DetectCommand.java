package fr.prevenance.cli.population;

import fr.prevenance.cli.ProgressBar;
import fr.prevenance.cli.Today;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.dataset.Purpose;
import fr.prevenance.population.dataset.Use;
import fr.prevenance.population.duckdb.DetectionRefused;
import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.PreviousDetection;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code detect}: who is entitled, in a population. */
@Command(
    name = "detect",
    description = {
      "Qui a droit à quoi, dans un jeu de données.",
      "Le dossier --out reçoit eligibles/, a-completer/, en-erreur/ et compteurs.json. Interrompue,"
          + " la même commande reprend où elle en était.",
      "Voir docs/guide/detecter.md."
    },
    customSynopsis = {
      "prevenance detect --population DIR --rights DROIT[,DROIT...]|all",
      "                  --purpose informer|attribuer --out DIR [--date D]",
      "                  [--since DIR --since-population DIR]",
      "                  [--packs DIR[,DIR...]] [--threads N] [--memory MO] [--key FICHIER] [--json]",
      "                  [--engine local|spark] [--master ADRESSE] [--spark CLÉ=VALEUR]..."
    },
    mixinStandardHelpOptions = true)
public final class DetectCommand implements Callable<Integer> {
  /** A detection to go on from. */
  private static final class Since {
    @Option(
        names = "--since",
        required = true,
        paramLabel = "DIR",
        description =
            "résultats d'une détection précédente : ce qu'elle a trouvé de ceux pour qui rien n'a changé est repris")
    private Path results = Path.of("");

    @Option(
        names = "--since-population",
        required = true,
        paramLabel = "DIR",
        description = "le jeu de données de cette détection")
    private Path population = Path.of("");
  }

  @Spec private CommandSpec spec;
  @Mixin private PackSource source;
  @Mixin private PopulationOptions about;
  @Mixin private DatasetReading reading;

  @Option(
      names = "--rights",
      split = ",",
      required = true,
      paramLabel = "DROIT",
      description = "droits à chercher, ou all : tous ceux que sert le traitement")
  private List<String> rights = List.of();

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "FINALITÉ",
      description = "informer ou attribuer : celle pour laquelle les données ont été obtenues")
  private String purpose = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "dossier des résultats")
  private Path out = Path.of("");

  @ArgGroup(exclusive = false)
  private @Nullable Since since;

  @Option(
      names = "--engine",
      defaultValue = "local",
      paramLabel = "MOTEUR",
      description =
          "local : cette machine ; spark : Apache Spark, ici ou sur une grappe de machines")
  private String engine = "";

  @Option(
      names = "--master",
      defaultValue = "local[*]",
      paramLabel = "ADRESSE",
      description =
          "avec spark : l'adresse du maître, comme spark://machine:7077 (${DEFAULT-VALUE})")
  private String master = "";

  @Option(
      names = "--spark",
      paramLabel = "CLÉ=VALEUR",
      description = "avec spark : un réglage de Spark, comme spark.executor.memory=4g")
  private Map<String, String> settings = Map.of();

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    print(
        switch (engine) {
          case "local" -> local();
          case "spark" -> spark();
          default ->
              throw new ParameterException(
                  spec.commandLine(),
                  "Moteur inconnu : « %s ». Il y a : local, spark.".formatted(engine));
        });
    return 0;
  }

  private Map<String, RightCount> local() throws IOException {
    return reading.read(
        () -> opened(about.population()),
        since == null ? 1 : 2,
        about.threads(),
        spec.commandLine().getErr(),
        this::detect);
  }

  private Map<String, RightCount> spark() throws IOException {
    if (reading.key().isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--key ne va qu'avec --engine local : des fichiers scellés ne s'ouvrent que dans le dossier privé d'une machine.");
    }
    if (since != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--since ne va qu'avec --engine local : reprendre d'une détection précédente se fait sur une machine.");
    }
    SparkEngine spark = SparkEngine.found(master, settings);
    Dataset dataset = reading.granted(() -> opened(about.population()));
    try (ProgressBar bar = ProgressBar.on(spec.commandLine().getErr())) {
      return spark.run(
          new SparkEngine.Work(
              dataset,
              source.places(),
              Today.inParis(),
              out,
              PopulationOptions.PERSONS,
              reading.memory(),
              about.threads()),
          bar);
    }
  }

  private Map<String, RightCount> detect(Population opened, Resources resources, ProgressBar bar)
      throws DatasetException, DetectionRefused, IOException {
    LocalDetection detection = new LocalDetection(opened, resources, PopulationOptions.PERSONS);
    if (since == null) {
      return detection.run(out, bar);
    }
    Resources own = resources.in("avant");
    try (Population then = Population.open(opened(since.population), own, bar)) {
      return detection.since(PreviousDetection.of(then, since.results)).run(out, bar);
    }
  }

  private Dataset opened(Path folder) throws DatasetException {
    LocalDate day = about.day();
    List<RightPack> packs = source.all();
    DatasetDescription description = DatasetFile.read(folder, source.dictionary(packs));
    List<RightPack> sought = new SoughtRights(source, rights).in(packs, description, day);
    if (!folder.equals(about.population())) {
      // What it did not serve cannot have been found in it.
      List<String> served = description.processing().rights();
      sought = sought.stream().filter(right -> served.contains(right.slug())).toList();
    }
    return DatasetReading.granted(
        description, new DatasetRequest(purpose(), Use.DETECTION, Today.inParis(), day, sought));
  }

  private Purpose purpose() {
    return Stream.of(Purpose.INFORM, Purpose.AWARD)
        .filter(known -> known.word().equals(purpose))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "--purpose attend « informer » ou « attribuer »."));
  }

  private void print(Map<String, RightCount> counts) {
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(JsonMapper.shared().writeValueAsString(counts));
    } else {
      new CountsText(to).print(counts);
      to.println("Résultats dans « %s ».".formatted(out));
    }
  }
}
