package fr.prevenance.bench.detection;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench/spark [FAMILIES]}: the same detection by each engine, on the same machine; nothing
 * is printed unless the files hold the same rows.
 */
public final class SparkOverhead {
  private final DetectCommand command;
  private final Path project;
  private final Path folder;

  private SparkOverhead(Path project, Path folder) {
    this.project = project;
    this.command = new DetectCommand(project, "all");
    this.folder = folder;
  }

  /**
   * @param arguments folder of the project, then how many families (1,000,000)
   */
  public static void main(String[] arguments) throws Exception {
    long families = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      new SparkOverhead(Path.of(arguments[0]), folder).run(families);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run(long families) throws Exception {
    Path dataset = Files.createDirectories(folder.resolve("familles"));
    long persons = new Families(dataset, families).write();
    double local = seconds(dataset, "local", List.of());
    double threads = seconds(dataset, "spark", List.of("--engine", "spark"));
    double cluster = onCluster(dataset);
    print(
        "%,d families, %,d persons; %d cores, load %.1f, Java %s, %s %s%n%n| | |%n|---|---|%n",
        families,
        persons,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    print("| `--engine local` | %.1f s |%n", local);
    print("| `--engine spark`, `local[*]` | %.1f s, × %.2f |%n", threads, threads / local);
    print(
        "| `--engine spark`, a master and two workers of one core | %.1f s, × %.2f |%n",
        cluster, cluster / local);
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format, figures);
  }

  private double onCluster(Path dataset) throws Exception {
    Path logs = Files.createDirectories(folder.resolve("grappe"));
    try (LoopbackCluster cluster = new LoopbackCluster(project, logs)) {
      return seconds(
          dataset,
          "cluster",
          List.of(
              "--engine",
              "spark",
              "--master",
              cluster.address(),
              "--spark",
              "spark.driver.host=127.0.0.1",
              "--spark",
              "spark.executor.memory=2g"));
    }
  }

  private double seconds(Path dataset, String engine, List<String> options) throws Exception {
    Path out = folder.resolve("resultats-" + engine);
    long startedAt = System.nanoTime();
    if (command.start(dataset, out, options).waitFor() != 0) {
      throw new IllegalStateException("detect failed: " + engine);
    }
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    requireSame(folder.resolve("resultats-local"), out);
    return seconds;
  }

  private static void requireSame(Path one, Path other) throws IOException, SQLException {
    try (Stream<Path> files = Files.walk(one);
        Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Path file : files.filter(found -> found.toString().endsWith(".parquet")).toList()) {
        Path twin = other.resolve(one.relativize(file));
        if (more(connection, file, twin) > 0 || more(connection, twin, file) > 0) {
          throw new IllegalStateException("Not the same: " + one.relativize(file));
        }
      }
    }
  }

  /** Rows of one that the other has not. */
  private static long more(Connection connection, Path one, Path other) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM (FROM '%s' EXCEPT ALL FROM '%s')".formatted(one, other))) {
      count.next();
      return count.getLong(1);
    }
  }
}
