package fr.prevenance.bench.generation;

import fr.prevenance.bench.ProcessWatch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** {@code bench/generate [PEOPLE]}: prints the table of {@code docs/measures.md}. */
public final class Generate {
  private static final long FRANCE = 68_000_000;

  /** The small population against which the large one is measured: what is left has no start. */
  private static final int PART = 4;

  private final Path project;
  private final Path folder;

  private Generate(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /**
   * @param arguments folder of the project, then how many persons (10,000,000)
   */
  public static void main(String[] arguments) throws Exception {
    long people = arguments.length > 1 ? Long.parseLong(arguments[1]) : 10_000_000;
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      new Generate(Path.of(arguments[0]), folder).run(people);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /**
   * @param bytes of all files
   */
  private record Taken(double wall, double cpu, double megabytes, long bytes) {}

  private void run(long people) throws Exception {
    // The first start of all is slower than those that follow.
    made(1_000);
    Taken small = made(people / PART);
    Taken large = made(people);
    double rewriting = rewriting(dataset(people));
    long more = people - people / PART;
    double wall = large.wall() - small.wall();
    double cpu = large.cpu() - small.cpu();
    double bytes = (double) large.bytes() / people;
    int cores = Runtime.getRuntime().availableProcessors();
    print(
        "%,d persons; %d cores, load %.1f, Java %s, %s %s%n%n| | |%n|---|---|%n",
        people,
        cores,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    print("| end to end, from the command to the dataset | %.1f s |%n", large.wall());
    print(
        "| persons/min by the clock, start apart | %,.0f; rewriting the same files with DuckDB alone: %,.0f/min, × %.2f |%n",
        60 * more / wall, 60 * people / rewriting, more / wall / (people / rewriting));
    print(
        "| persons per CPU second, start apart | %,.0f; were %d cores free: %,.0f/min |%n",
        more / cpu, cores, 60.0 * cores * more / cpu);
    print(
        "| on the disk | %.1f bytes a person; 68 million persons: %.1f GB |%n",
        bytes, bytes * FRANCE / 1e9);
    print(
        "| peak memory, %d times fewer persons | %.0f MB, %.0f MB |%n",
        PART, large.megabytes(), small.megabytes());
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format, figures);
  }

  private Path dataset(long people) {
    return folder.resolve("france-" + people);
  }

  private Taken made(long people) throws Exception {
    Path out = dataset(people);
    long startedAt = System.nanoTime();
    Process process = new GenerateCommand(project).start(people, out);
    try (ProcessWatch watch = new ProcessWatch(process.pid(), folder)) {
      if (process.waitFor() != 0 || !Files.exists(out.resolve("dataset.yaml"))) {
        throw new IllegalStateException("population generate failed");
      }
      double wall = (System.nanoTime() - startedAt) / 1e9;
      return new Taken(wall, watch.cpuSeconds(), watch.peakMegabytes(), bytes(out));
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Reads each file and writes it again the same way, on all cores: seconds. */
  private double rewriting(Path dataset) throws IOException, SQLException {
    Path copy = folder.resolve("copie.parquet");
    long startedAt = System.nanoTime();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      try (Stream<Path> all = Files.walk(dataset)) {
        for (Path table : all.filter(Generate::isTable).sorted().toList()) {
          statement.execute(
              "COPY (FROM read_parquet('%s/*.parquet')) TO '%s' (FORMAT PARQUET, PARQUET_VERSION V2, COMPRESSION SNAPPY, ROW_GROUP_SIZE 122880)"
                  .formatted(table, copy));
        }
      }
    }
    return (System.nanoTime() - startedAt) / 1e9;
  }

  private static boolean isTable(Path folder) {
    return Files.exists(folder.resolve("part-00000.parquet"));
  }
}
