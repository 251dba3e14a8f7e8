package fr.prevenance.bench.screening;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** {@code bench/screening [CASES [RIGHT]...]}: prints the table of {@code docs/measures.md}. */
public final class Screening {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  private Screening() {}

  /**
   * @param arguments folder of the project, then how many cases (200,000), then rights (all that
   *     files can decide)
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
    var wanted = Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length);
    print(
        "%,d cases of each right; %d cores, load %.1f, Java %s, %s %s%n%n",
        count,
        Runtime.getRuntime().availableProcessors(),
        systemLoad(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    print("| | Interpreter | Generated code | | Left to the interpreter | Kept |");
    print(" Interpreter, told | Generated, told | Generating | Pays from |%n");
    print("|---|---|---|---|---|---|---|---|---|---|%n");
    for (var right : RightPacks.bundled()) {
      if (isServed(right) && (wanted.isEmpty() || wanted.contains(right.slug()))) {
        print("%s%n", new Compared(right, DAY).decide(count).row());
      }
    }
    print("%nLoad at the end: %.1f%n", systemLoad());
  }

  private static boolean isServed(RightPack right) {
    return right.rules().individual().isEmpty() && right.isInForce(DAY);
  }

  /** How many programs ask for a core. */
  private static double systemLoad() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
