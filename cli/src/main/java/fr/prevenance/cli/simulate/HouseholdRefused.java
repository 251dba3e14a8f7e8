package fr.prevenance.cli.simulate;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A household cannot be read; every fault found, in French, none of its values. */
final class HouseholdRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient JsonNode id;
  private final transient List<String> faults;

  /**
   * @param id of the household, null when it has none or could not be read
   */
  HouseholdRefused(JsonNode id, List<String> faults) {
    this.id = id;
    this.faults = List.copyOf(faults);
  }

  HouseholdRefused(String fault) {
    this(NullNode.getInstance(), List.of(fault));
  }

  static HouseholdRefused tooLong() {
    return new HouseholdRefused(
        "Un foyer tient en %d octets au plus.".formatted(Simulation.LONGEST));
  }

  @Override
  public String getMessage() {
    return String.join(System.lineSeparator(), faults);
  }

  JsonNode id() {
    return id;
  }

  List<String> faults() {
    return faults;
  }
}
