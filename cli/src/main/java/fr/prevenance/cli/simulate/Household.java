package fr.prevenance.cli.simulate;

import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A household as its JSON says it. */
sealed interface Household {

  /** Sent back with the answer; null when there is none. */
  JsonNode id();

  LocalDate date();

  /**
   * Facts without people: one of each kind.
   *
   * @param facts by full name
   */
  record Flat(JsonNode id, LocalDate date, Map<String, Value> facts) implements Household {}

  record Grouped(JsonNode id, LocalDate date, People people) implements Household {}
}
