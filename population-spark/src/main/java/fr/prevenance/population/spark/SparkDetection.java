package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.duckdb.Detection;
import fr.prevenance.population.duckdb.DetectionRefused;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.PrivateFolder;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Finds who is entitled in a population, by Spark: what the local engine finds, row for row. */
public final class SparkDetection {
  private final SparkRequest request;

  public SparkDetection(SparkRequest request) {
    this.request = request;
  }

  /**
   * Decides everybody and writes what is found.
   *
   * @return counts by slug
   * @throws DatasetException what the files hold cannot be, or may not be read
   */
  public Map<String, RightCount> run(Progress progress)
      throws DatasetException, DetectionRefused, IOException {
    Dataset dataset = request.dataset().open();
    Path work = workFolder();
    try (PrivateFolder own = PrivateFolder.under(work);
        SparkSession spark = Session.start(request)) {
      return detect(dataset, own.path(), spark, progress);
    } finally {
      removeIfEmpty(work);
    }
  }

  /** Beside the results: where they are seen by every process, so is this. */
  private Path workFolder() {
    Path out = request.out().toAbsolutePath().normalize();
    return out.resolveSibling("." + out.getFileName() + ".travail");
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (var left = Files.newDirectoryStream(folder)) {
      if (left.iterator().hasNext()) {
        return;
      }
    }
    Files.deleteIfExists(folder);
  }

  private Map<String, RightCount> detect(
      Dataset dataset, Path own, SparkSession spark, Progress progress)
      throws DatasetException, DetectionRefused, IOException {
    var resources = new Resources(request.memory(), request.threads(), own);
    var bench = new SparkWorkbench(spark, request.dataset(), own, request.memory());
    try (Population population = Population.open(dataset, resources, bench, progress)) {
      Detection detection = new Detection(population, request.persons());
      return detection.run(
          request.out(),
          progress,
          new SparkExecution(
              new PartTasks(
                  JavaSparkContext.fromSparkContext(spark.sparkContext()), mission(population))));
    }
  }

  private Mission mission(Population population) throws DatasetException {
    return new Mission(
        UUID.randomUUID().toString(),
        request.dataset(),
        population.blueprint(population.dataset().facts().stream().map(DatasetFact::name).toList()),
        request.out().toAbsolutePath().toString(),
        request.memory());
  }
}
