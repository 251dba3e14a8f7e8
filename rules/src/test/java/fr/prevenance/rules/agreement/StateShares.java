package fr.prevenance.rules.agreement;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How answers end, in all and for each mechanism of their cases. */
final class StateShares {
  private final Map<State, Integer> all = new EnumMap<>(State.class);
  private final Map<String, Map<State, Integer>> byMechanism = new TreeMap<>();

  void add(AgreementCase example, List<Answer> answers) {
    var mechanisms = MechanismUse.of(example).mechanisms();
    for (Answer answer : answers) {
      all.merge(answer.state(), 1, Integer::sum);
      mechanisms.forEach(name ->
          byMechanism
              .computeIfAbsent(name, _ -> new EnumMap<>(State.class))
              .merge(answer.state(), 1, Integer::sum));
    }
  }

  /** Share of the answers in that state, in percent. */
  double percent(State state) {
    return percent(all, state);
  }

  /** Results other than exceptions in cases that hold the mechanism. */
  int valid(String mechanism) {
    var counts = byMechanism.getOrDefault(mechanism, Map.of());
    return total(counts) - counts.getOrDefault(State.EXCEPTION, 0);
  }

  private static double percent(Map<State, Integer> counts, State state) {
    return 100.0 * counts.getOrDefault(state, 0) / Math.max(1, total(counts));
  }

  private static int total(Map<State, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    var text = new StringBuilder(line("ALL", all));
    byMechanism.forEach((name, counts) -> text.append(line(name, counts)));
    return text.toString();
  }

  private static String line(String name, Map<State, Integer> counts) {
    var text = new StringBuilder(String.format(Locale.ROOT, "%-34s %6d", name, total(counts)));
    for (State state : State.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s %4.1f%%",
              state.name().toLowerCase(Locale.ROOT),
              percent(counts, state)));
    }
    return text.append('\n').toString();
  }
}
