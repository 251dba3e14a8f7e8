package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.RangeFaults;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import fr.prevenance.population.duckdb.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Arranges tables by Spark SQL. What is kept is written in a folder that all processes see, which
 * ends its lineage: a process that is lost takes nothing with it.
 */
final class SparkWorkbench implements Workbench {
  private final SparkSession spark;
  private final DatasetKey dataset;
  private final Path folder;
  private final long memory;
  private final Map<String, Path> kept = new HashMap<>();
  private int written;

  /**
   * @param folder seen by every process, emptied by whoever gave it
   * @param memory bytes that reading may take in each process
   */
  SparkWorkbench(SparkSession spark, DatasetKey dataset, Path folder, long memory) {
    this.spark = spark;
    this.dataset = dataset;
    this.folder = folder;
    this.memory = memory;
  }

  @Override
  public boolean isDuckDb() {
    return false;
  }

  @Override
  public String files(List<Path> files) {
    String name = "fichiers_" + written++;
    spark
        .read()
        .parquet(files.stream().map(SparkWorkbench::plain).toArray(String[]::new))
        .createOrReplaceTempView(name);
    return name;
  }

  /** A path taken as it is, though Hadoop reads patterns. */
  private static String plain(Path file) {
    return "file://" + file.toAbsolutePath().toString().replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1");
  }

  @Override
  public void keep(String name, String query) {
    Path place = save(spark.sql(query));
    spark.read().parquet(plain(place)).createOrReplaceTempView(name);
    Path before = kept.put(name, place);
    if (before != null) {
      delete(before);
    }
  }

  @Override
  public void drop(String name) {
    spark.catalog().dropTempView(name);
    Path place = kept.remove(name);
    if (place != null) {
      delete(place);
    }
  }

  @Override
  public Optional<List<Object>> first(String query) {
    List<Row> rows = spark.sql(query).limit(1).collectAsList();
    return rows.stream()
        .findFirst()
        .map(row -> IntStream.range(0, row.size()).mapToObj(row::get).toList());
  }

  @Override
  public List<Path> write(String query, List<String> order) {
    var columns = order.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new);
    Path place =
        save(spark.sql(query).repartitionByRange(columns[0]).sortWithinPartitions(columns));
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path save(Dataset<Row> rows) {
    Path place = folder.resolve("spark-" + written++);
    rows.write().parquet("file://" + place.toAbsolutePath());
    return place;
  }

  private static void delete(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  @Override
  public String latest(String value, String by) {
    return "max_by(%1$s, %2$s) FILTER (WHERE %1$s IS NOT NULL)".formatted(value, by);
  }

  @Override
  public void check(Population population, Progress progress) throws DatasetException {
    List<ClusterRange> ranges = population.partitions(RangeFaults.ABOUT);
    List<Part> parts = new ArrayList<>();
    for (ClusterRange range : ranges) {
      parts.add(new Part(parts.size(), range));
    }
    RangeFaults faults = new RangeFaults();
    new PartTasks(
            JavaSparkContext.fromSparkContext(spark.sparkContext()),
            new Mission(
                UUID.randomUUID().toString(), dataset, population.blueprint(List.of()), "", memory))
        .run(parts, new Checking(faults, progress, parts.size())::take);
    faults.refuse();
  }

  private static final class Checking {
    private final RangeFaults faults;
    private final Progress progress;
    private final int parts;
    private int done;

    Checking(RangeFaults faults, Progress progress, int parts) {
      this.faults = faults;
      this.progress = progress;
      this.parts = parts;
    }

    void take(PartResult result) {
      switch (result) {
        case PartResult.Done _ -> progress.at("Contrôle des lignes", (double) ++done / parts);
        case PartResult.Faulty faulty -> faults.report(faulty.part().number(), faulty.told());
        case PartResult.Exhausted(_, var message) -> throw new ResourcesExhausted(message);
      }
    }
  }

  @Override
  public void close() {
    kept.values().forEach(SparkWorkbench::delete);
  }
}
