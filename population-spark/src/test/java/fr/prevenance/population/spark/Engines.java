package fr.prevenance.population.spark;

import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The two engines, asked the same. */
final class Engines {
  private static final long MEMORY = 400_000_000;

  /** Few rows need few partitions. */
  private static final Map<String, String> SMALL = Map.of("spark.sql.shuffle.partitions", "4");

  private Engines() {}

  static Map<String, RightCount> local(Country country, Path out, int persons) throws Exception {
    Path own = Files.createTempDirectory("prive");
    var resources = new Resources(MEMORY, 2, own);
    try (Population population = Population.open(country.key().open(), resources, Progress.NONE)) {
      return new LocalDetection(population, resources, persons).run(out, Progress.NONE);
    }
  }

  static Map<String, RightCount> spark(
      Country country, Path out, int persons, String master, Map<String, String> settings)
      throws Exception {
    return spark(country, out, persons, master, settings, Progress.NONE);
  }

  static Map<String, RightCount> spark(
      Country country,
      Path out,
      int persons,
      String master,
      Map<String, String> settings,
      Progress progress)
      throws Exception {
    Map<String, String> all = new HashMap<>(SMALL);
    all.putAll(settings);
    return new SparkDetection(new SparkRequest(country.key(), out, persons, MEMORY, 2, master, all))
        .run(progress);
  }
}
