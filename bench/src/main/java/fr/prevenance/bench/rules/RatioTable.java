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
        "%d rounds, which differ by %.0f %% at most; %d cores, Java %s, %s %s%n%n",
        rounds,
        100 * rates.widestSpread(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"));
    System.out.println("| | Ours | npm | Ratio | Aim | | By the clock |");
    System.out.println("|---|---|---|---|---|---|---|");
    Line.ALL.forEach(this::print);
    System.out.println();
    printLimits();
  }

  private void print(Line line) {
    rates.median(line.ours()).ifPresent(ours -> print(line, ours));
  }

  private void print(Line line, Rate ours) {
    var peer = rates.median(line.peer());
    var compared = peer.filter(_ -> comparable);
    var ratio = compared.map(other -> ours.perCpuSecond() / other.perCpuSecond());
    var clock = compared.map(other -> ours.perSecond() / other.perSecond());
    System.out.printf(
        "| %s | %s | %s | %s | %s | %s | %s |%n",
        line.what(),
        speed(ours, line),
        peer.map(other -> speed(other, line)).orElse(""),
        ratio.map(times -> "**× " + figure(times) + "**").orElse(""),
        line.hasAim() ? "× " + figure(line.aim()) : "",
        ratio.filter(_ -> line.hasAim()).map(t -> t >= line.aim() ? "met" : "not met").orElse(""),
        clock.map(times -> "× " + figure(times)).orElse(""));
  }

  private void printLimits() {
    double interpreter = perCpuSecond("OneSituation.Heating.value");
    double walk = perCpuSecond("Columns.treeWalk");
    double hand = perCpuSecond("Columns.byHand");
    double generated = perCpuSecond("Columns.Generated.heating");
    System.out.printf(
        "What limits, on 27 rules: a walk over bare doubles is × %s the interpreter, whose units,"
            + " states and missing variables cost the rest. Generated code is × %s the walk, a loop"
            + " by hand × %s generated code. Over one household again and again generated code is"
            + " × %s as fast: that much is jumps that no processor foretells.%n",
        figure(walk / interpreter),
        figure(generated / walk),
        figure(hand / generated),
        figure(perCpuSecond("Columns.Generated.oneHousehold") / generated));
  }

  private double perCpuSecond(String work) {
    return rates.median(work).map(Rate::perCpuSecond).orElse(Double.NaN);
  }

  private static String speed(Rate rate, Line line) {
    return line.isDuration()
        ? String.format(Locale.ROOT, "%.1f ms", 1000 / rate.perCpuSecond())
        : figure(rate.perCpuSecond()) + "/s";
  }

  private static String figure(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
  }
}
