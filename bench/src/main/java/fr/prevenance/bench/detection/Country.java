package fr.prevenance.bench.detection;

import fr.prevenance.bench.generation.GenerateCommand;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** {@code bench/country [PEOPLE]}: prints the table of {@code docs/measures.md}. */
public final class Country {
  private static final List<String> FIVE =
      List.of(
          "rsa",
          "prime-activite",
          "complementaire-sante-solidaire",
          "allocation-rentree-scolaire",
          "cheque-energie");

  /** The small population against which the large one is measured: what is left has no start. */
  private static final int PART = 4;

  private final Path project;
  private final Path folder;

  private Country(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /**
   * @param arguments folder of the project, then how many persons (2,200,000)
   */
  public static void main(String[] arguments) throws Exception {
    long people = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2_200_000;
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      new Country(Path.of(arguments[0]), folder).run(people);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run(long people) throws Exception {
    generate(people / PART);
    generate(people);
    print(
        "%,d persons; %d cores, load %.1f, Java %s, %s %s%n%n| | |%n|---|---|%n",
        people,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    measure("five rights", FIVE, people);
    measure("all rights", List.of("all"), people);
  }

  private void measure(String name, List<String> rights, long people) throws Exception {
    DetectCommand command = new DetectCommand(project, String.join(",", rights));
    DetectCommand.Taken small = command.measured(dataset(people / PART), out(name, people / PART));
    DetectCommand.Taken large = command.measured(dataset(people), out(name, people));
    List<String> slugs = new ArrayList<>(large.counts().propertyNames());
    double reading =
        Reading.seconds(
            dataset(people), slugs, Files.createDirectories(folder.resolve("prive " + name)));
    long households = households(large) - households(small);
    double seconds = large.wall() - small.wall();
    double rate = (people - people / PART) / seconds;
    print(
        "| %s (%d), from the command to the files | %.1f s |%n", name, slugs.size(), large.wall());
    print(
        "| %s: persons/s, start apart | %,.0f; reading the same columns into arrays: %,.0f/s, × %.3f |%n",
        name, rate, people / reading, rate / (people / reading));
    print(
        "| %s: households/s, start apart; per CPU second | %,.0f; %,.0f |%n",
        name, households / seconds, households / (large.cpu() - small.cpu()));
    print(
        "| %s: decided by the interpreter | %.1f %% |%n", name, 100 * interpreted(large.counts()));
    print(
        "| %s: peak memory, %d times fewer persons | %.0f MB, %.0f MB |%n",
        name, PART, large.megabytes(), small.megabytes());
    deciding(name, slugs, people);
  }

  private void deciding(String name, List<String> slugs, long people) throws Exception {
    List<RightPack> rights =
        RightPacks.bundled().stream().filter(pack -> slugs.contains(pack.slug())).toList();
    Deciding.rates(
            dataset(people),
            rights,
            Files.createDirectories(folder.resolve("prive decide " + name)))
        .forEach((slug, rate) ->
            print(
                "| %s: decided in memory, warm, in one thread: %s | %,.0f/s of CPU |%n",
                name, slug.isEmpty() ? "all of them" : slug, rate));
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format, figures);
  }

  /** Those that the RSA is decided for, and those left out. */
  private static long households(DetectCommand.Taken taken) {
    JsonNode count = taken.counts().path("rsa");
    return decided(count) + sum(count.path("excluded"));
  }

  private static long decided(JsonNode count) {
    return count.path("certain").longValue()
        + count.path("probable").longValue()
        + count.path("possible").longValue()
        + count.path("toComplete").longValue()
        + count.path("notEligible").longValue();
  }

  private static long sum(JsonNode numbers) {
    long sum = 0;
    for (JsonNode number : numbers) {
      sum += number.longValue();
    }
    return sum;
  }

  /** Share of the decided. */
  private static double interpreted(JsonNode counts) {
    double interpreted = 0;
    double decided = 0;
    for (JsonNode count : counts) {
      interpreted += count.path("interpreted").doubleValue();
      decided += decided(count);
    }
    return interpreted / decided;
  }

  private Path dataset(long people) {
    return folder.resolve("france-" + people);
  }

  private Path out(String name, long people) {
    return folder.resolve("resultats " + name + " " + people);
  }

  private void generate(long people) throws IOException, InterruptedException {
    Process process = new GenerateCommand(project).start(people, dataset(people));
    if (process.waitFor() != 0) {
      throw new IllegalStateException("population generate failed");
    }
  }
}
