package fr.prevenance.bench.detection;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** {@code bench/detect [FAMILIES]}: prints the table of {@code docs/measures.md}. */
public final class Detection {
  private static final String RIGHT = "allocations-familiales";

  /** The small population against which the large one is measured: what is left has no start. */
  private static final int PART = 4;

  private final Path project;
  private final Path folder;

  private Detection(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /**
   * @param arguments folder of the project, then how many families (1,000,000)
   */
  public static void main(String[] arguments) throws Exception {
    long families = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      new Detection(Path.of(arguments[0]), folder).run(families);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run(long families) throws Exception {
    Taken small = measured(families / PART);
    Taken large = measured(families);
    double reading =
        Reading.seconds(
            dataset(families), List.of(RIGHT), Files.createDirectories(folder.resolve("prive")));
    print(
        "%,d families, %,d persons; %d cores, load %.1f, Java %s, %s %s%n%n| | |%n|---|---|%n",
        families,
        large.persons(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    double seconds = large.wall() - small.wall();
    long more = large.persons() - small.persons();
    print("| end to end, from the command to the files | %.1f s |%n", large.wall());
    print(
        "| persons/s, start apart | %,.0f; reading the same columns into arrays: %,.0f/s, × %.3f |%n",
        more / seconds, large.persons() / reading, more / seconds / (large.persons() / reading));
    print(
        "| families per CPU second, start apart | %,.0f |%n",
        (families - families / PART) / (large.cpu() - small.cpu()));
    print("| decided by the interpreter | %.1f %% |%n", 100 * large.interpreted());
    print(
        "| peak memory, %d times fewer families | %.0f MB, %.0f MB |%n",
        PART, large.megabytes(), small.megabytes());
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format, figures);
  }

  /**
   * @param interpreted share of the decided
   */
  private record Taken(
      long persons, double wall, double cpu, double megabytes, double interpreted) {}

  private Path dataset(long families) {
    return folder.resolve("familles-" + families);
  }

  private Taken measured(long families) throws Exception {
    Path dataset = Files.createDirectories(dataset(families));
    long persons = new Families(dataset, families).write();
    DetectCommand.Taken taken =
        new DetectCommand(project, RIGHT)
            .measured(dataset, folder.resolve("resultats-" + families));
    JsonNode count = taken.counts().path(RIGHT);
    if (count.path("certain").longValue() == 0) {
      throw new IllegalStateException("Nobody was found: " + count);
    }
    return new Taken(
        persons,
        taken.wall(),
        taken.cpu(),
        taken.megabytes(),
        count.path("interpreted").doubleValue() / families);
  }
}
