package fr.prevenance.population.spark;

import java.nio.file.Path;
import java.util.Map;

/**
 * A detection asked of Spark.
 *
 * @param out folder of the results, seen by every process
 * @param persons of a part, about
 * @param memory bytes that reading may take in each process
 * @param threads of the driver
 * @param master as Spark names it, such as {@code local[*]} or {@code spark://host:7077}
 * @param settings of Spark, beside ours
 */
public record SparkRequest(
    DatasetKey dataset,
    Path out,
    int persons,
    long memory,
    int threads,
    String master,
    Map<String, String> settings) {
  public SparkRequest {
    settings = Map.copyOf(settings);
  }
}
