package fr.prevenance.population.spark;

import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The two engines, asked the same. */
final class Engines {
  private static final long MEMORY = 400_000_000;

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
    return new SparkDetection(
            new SparkRequest(country.key(), out, persons, MEMORY, 2, master, settings))
        .run(Progress.NONE);
  }
}
