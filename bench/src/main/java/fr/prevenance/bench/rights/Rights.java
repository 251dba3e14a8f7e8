package fr.prevenance.bench.rights;

import fr.prevenance.bench.DemoProcess;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.rules.People;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** {@code bench/rights [HOUSEHOLDS]}: prints the tables of {@code docs/measures.md}. */
public final class Rights {
  private static final long SEED = 20260715;

  private Rights() {}

  /**
   * @param arguments folder of the project, then how many households (20,000)
   */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    List<RightPack> packs = RightPacks.bundled();
    List<People> households = households(packs, count);
    head(packs.size(), count);
    Loading.measure(packs).forEach(Rights::row);
    InMemory.measure(packs, households).forEach(Rights::row);
    InColumns.measure(packs, households).forEach(Rights::row);
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      Lines one = new Lines(project, folder, "rsa", households(only("rsa", packs), count));
      row(one.measure("--brief"));
      row(one.measure());
      row(new Lines(project, folder, "all", households.subList(0, count / 10)).measure("--brief"));
      new DemoProcess(project, folder.resolve("demo"), 200)
          .whileServing(home -> SimulatorLoad.measure(home))
          .forEach(Rights::row);
      System.out.printf(Locale.ROOT, "%nLoad at the end: %.1f%n", systemLoad());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static List<People> households(List<RightPack> packs, int count) {
    RandomHouseholds random = new RandomHouseholds(packs, SEED);
    return IntStream.range(0, count).mapToObj(_ -> random.next()).toList();
  }

  private static List<RightPack> only(String slug, List<RightPack> packs) {
    return packs.stream().filter(pack -> pack.slug().equals(slug)).toList();
  }

  private static void head(int rights, int households) {
    System.out.printf(
        Locale.ROOT,
        "%d rights, %,d households; %d cores, load %.1f, Java %s, %s %s%n%n| | Figure | Against |%n|---|---|---|%n",
        rights,
        households,
        Runtime.getRuntime().availableProcessors(),
        systemLoad(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
  }

  /** How many programs ask for a core: the figures hold for a machine left alone. */
  private static double systemLoad() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void row(Figure figure) {
    System.out.printf("| %s | %s | %s |%n", figure.what(), figure.value(), figure.against());
  }
}
