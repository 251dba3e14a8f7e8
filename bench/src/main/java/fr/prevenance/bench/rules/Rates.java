package fr.prevenance.bench.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How fast each work was, once a round. */
final class Rates {
  private final Map<String, List<Rate>> rounds = new LinkedHashMap<>();

  void add(String work, Rate rate) {
    rounds.computeIfAbsent(work, _ -> new ArrayList<>()).add(rate);
    System.err.printf(
        "  %-35s %,15.1f/s of CPU %,15.1f/s%n", work, rate.perCpuSecond(), rate.perSecond());
  }

  /** The round in the middle, whole. */
  Optional<Rate> median(String work) {
    var sorted =
        rounds.getOrDefault(work, List.of()).stream()
            .sorted(Comparator.comparingDouble(Rate::perCpuSecond))
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  /** The largest difference between rounds of one work, as a share of the slowest. */
  double widestSpread() {
    return rounds.values().stream().mapToDouble(Rates::spread).max().orElse(0);
  }

  private static double spread(List<Rate> same) {
    var rates = same.stream().mapToDouble(Rate::perCpuSecond).summaryStatistics();
    return rates.getMax() / rates.getMin() - 1;
  }
}
