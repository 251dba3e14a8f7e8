package fr.prevenance.cli.simulate;

import java.util.List;

/** A household cannot be read; every fault found, in French, none of its values. */
final class HouseholdRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  HouseholdRefused(List<String> faults) {
    this.faults = List.copyOf(faults);
  }

  static HouseholdRefused tooLong() {
    return new HouseholdRefused(
        List.of("Un foyer tient en %d octets au plus.".formatted(Simulation.LONGEST)));
  }

  @Override
  public String getMessage() {
    return String.join(System.lineSeparator(), faults);
  }

  List<String> faults() {
    return faults;
  }
}
