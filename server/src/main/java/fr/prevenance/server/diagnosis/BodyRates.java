package fr.prevenance.server.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rates of bodies in whole percent, by subject, then by SIRET.
 *
 * @param bySubject 0 is the whole, then the levers by number
 */
record BodyRates(Map<Integer, Map<String, Integer>> bySubject) {
  static final int WHOLE = 0;

  /** Of fewer bodies nothing is shown. */
  static final int FEWEST = 5;

  /**
   * Whoever holds one comparison against another learns of as many bodies as differ; each of those
   * knows its own rate, so that of three the other two remain unknown to any.
   */
  static final int FEWEST_DIFFERENT = 3;

  BodyRates {
    bySubject = Map.copyOf(bySubject);
  }

  /**
   * @param scores by SIRET; a rate that is not known is left out
   */
  static BodyRates of(Map<String, Score> scores) {
    Map<Integer, Map<String, Integer>> rates = new TreeMap<>();
    scores.forEach((siret, score) -> {
      score.percent().ifPresent(percent -> put(rates, WHOLE, siret, percent));
      for (Lever lever : Lever.values()) {
        if (score.of(lever) instanceof Rate.Known known) {
          put(rates, lever.number(), siret, known.percent());
        }
      }
    });
    return new BodyRates(rates);
  }

  private static void put(
      Map<Integer, Map<String, Integer>> rates, int subject, String siret, int percent) {
    rates.computeIfAbsent(subject, _ -> new HashMap<>()).put(siret, percent);
  }

  Map<String, Integer> of(int subject) {
    return bySubject.getOrDefault(subject, Map.of());
  }

  Set<String> bodies() {
    Set<String> bodies = new HashSet<>();
    bySubject.values().forEach(rates -> bodies.addAll(rates.keySet()));
    return bodies;
  }

  /**
   * The subjects that may be shown: of enough bodies, and the same as each that was shown before or
   * different from it by enough of them.
   */
  BodyRates showable(Collection<BodyRates> shown) {
    Map<Integer, Map<String, Integer>> kept = new TreeMap<>();
    bySubject.forEach((subject, rates) -> {
      boolean isApart =
          shown.stream()
              .map(before -> before.of(subject))
              .filter(before -> !before.isEmpty())
              .allMatch(before -> isEnough(different(before, rates)));
      if (rates.size() >= FEWEST && isApart) {
        kept.put(subject, rates);
      }
    });
    return new BodyRates(kept);
  }

  private static boolean isEnough(int different) {
    return different == 0 || different >= FEWEST_DIFFERENT;
  }

  /** How many came, went, or have another rate. */
  private static int different(Map<String, Integer> before, Map<String, Integer> after) {
    Set<String> bodies = new HashSet<>(before.keySet());
    bodies.addAll(after.keySet());
    bodies.removeIf(
        body -> before.getOrDefault(body, -1).intValue() == after.getOrDefault(body, -1));
    return bodies.size();
  }
}
