package fr.prevenance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as {@code docs/measures.md} shows them: a Markdown table. */
final class Table {
  private final String head;
  private final List<String> rows = new ArrayList<>();

  Table(int people, int runs) {
    this.head =
        String.format(
            Locale.ROOT,
            "%,d people, %d runs; %d cores, Java %s, %s %s",
            people,
            runs,
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.version"),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  void row(String what, Measure measure) {
    add(
        what,
        number("%.1f s", measure.wallSeconds()),
        number("%.1f s", measure.cpuSeconds()),
        number("%,.0f MB", measure.peakMegabytes()));
  }

  void ratio(String what, Measure ours, Measure peer) {
    add(
        "**" + what + " ÷ its peer**",
        number("**× %.1f**", ours.wallSeconds() / peer.wallSeconds()),
        "",
        "");
  }

  void print() {
    System.out.println(head);
    System.out.println();
    System.out.println("| | Wall | CPU | Peak |");
    System.out.println("|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  /** Kept for the table, and told at once to who waits. */
  private void add(String what, String wall, String cpu, String peak) {
    String row = "| %s | %s | %s | %s |".formatted(what, wall, cpu, peak);
    rows.add(row);
    System.err.println(row);
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
