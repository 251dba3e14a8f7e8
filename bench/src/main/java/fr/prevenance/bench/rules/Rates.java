package fr.prevenance.bench.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How often a second each work was done, once a round. */
final class Rates {
  private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

  void add(String work, double rate) {
    perSecond.computeIfAbsent(work, _ -> new ArrayList<>()).add(rate);
    System.err.printf("  %-50s %,.1f/s%n", work, rate);
  }

  /** The round in the middle, or between the two. */
  OptionalDouble median(String work) {
    var sorted = perSecond.getOrDefault(work, List.of()).stream().sorted().toList();
    int count = sorted.size();
    return count == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted.get(count / 2) + sorted.get((count - 1) / 2)) / 2);
  }

  /** The largest difference between rounds of one work, as a share of its median. */
  double widestSpread() {
    return perSecond.entrySet().stream()
        .mapToDouble(entry -> {
          var rounds =
              entry.getValue().stream().mapToDouble(Double::doubleValue).summaryStatistics();
          return (rounds.getMax() - rounds.getMin()) / median(entry.getKey()).orElse(1);
        })
        .max()
        .orElse(0);
  }
}
