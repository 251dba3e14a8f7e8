package fr.prevenance.bench.rules;

import java.util.Locale;

/**
 * The figures as {@code docs/measures.md} shows them.
 *
 * @param comparable whether ratios mean anything
 */
record RatioTable(Rates rates, int rounds, boolean comparable) {

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%d rounds, widest spread %.0f %%; %d cores, Java %s, %s %s%n%n",
        rounds,
        100 * rates.widestSpread(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    System.out.println("| | Ours | npm | Ratio | Aim | |");
    System.out.println("|---|---|---|---|---|---|");
    Line.ALL.forEach(this::print);
    System.out.println();
    printLimits();
  }

  private void print(Line line) {
    var ours = rates.median(line.ours());
    if (ours.isEmpty()) {
      return;
    }
    var peer = rates.median(line.peer());
    double ratio = comparable ? ours.getAsDouble() / peer.orElse(Double.NaN) : Double.NaN;
    System.out.println(
        "| %s | %s | %s | %s | %s | %s |"
            .formatted(
                line.what(),
                speed(ours.getAsDouble(), line.isDuration()),
                peer.isPresent() ? speed(peer.getAsDouble(), line.isDuration()) : "",
                Double.isNaN(ratio) ? "" : "**× " + figure(ratio) + "**",
                line.aim() == 0 ? "" : "× " + figure(line.aim()),
                line.aim() == 0 || Double.isNaN(ratio)
                    ? ""
                    : ratio >= line.aim() ? "met" : "not met"));
  }

  private void printLimits() {
    double interpreter = rates.median("OneSituation.Heating.value").orElse(Double.NaN);
    double walk = rates.median("Columns.treeWalk").orElse(Double.NaN);
    double hand = rates.median("Columns.byHand").orElse(Double.NaN);
    System.out.printf(
        Locale.ROOT,
        "What limits, on 27 rules: a walk over bare doubles is × %s the interpreter, whose units,"
            + " states and missing variables cost the rest; a loop by hand is × %s the walk.%n",
        figure(walk / interpreter),
        figure(hand / walk));
  }

  private static String speed(double perSecond, boolean isDuration) {
    return isDuration
        ? String.format(Locale.ROOT, "%.1f ms", 1000 / perSecond)
        : figure(perSecond) + "/s";
  }

  private static String figure(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
  }
}
