package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.List;

/** What is settled once a call, by the day: the day itself and what the law says then. */
final class Settlement {

  /**
   * @param values by version; none where only the position matters
   */
  private record Versions(List<Long> firstDays, List<Double> values) {}

  /** Slot of the day itself. */
  static final int DAY = 0;

  private final List<Versions> slots = new ArrayList<>(List.of(new Versions(List.of(), List.of())));

  /** A slot for the value in force. */
  int value(List<Long> firstDays, List<Double> values) {
    slots.add(new Versions(firstDays, values));
    return slots.size() - 1;
  }

  /** A slot for the position of the version in force. */
  int position(List<Long> firstDays) {
    return value(firstDays, List.of());
  }

  int size() {
    return slots.size();
  }

  double[] on(long day) {
    return slots.stream().mapToDouble(versions -> on(day, versions)).toArray();
  }

  private double on(long day, Versions versions) {
    if (versions == slots.getFirst()) {
      return day;
    }
    var firstDays = versions.firstDays().stream().mapToLong(Long::longValue).toArray();
    int position = Durations.version(day, firstDays);
    if (versions.values().isEmpty()) {
      return position;
    }
    return position < 0 ? States.boxed(Faults.NOT_IN_FORCE) : versions.values().get(position);
  }
}
