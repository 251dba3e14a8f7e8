package fr.prevenance.server.journey;

import java.util.Map;

/** What became of texts that somebody wrote about a scenario: a value, or what to mend. */
public sealed interface ScenarioEntered<T> {

  /** All of it could be read. */
  record Fine<T>(T value) implements ScenarioEntered<T> {}

  /**
   * Some of it could not.
   *
   * @param faults by field: what is wrong and how to mend it; never empty
   */
  record Faulty<T>(Map<ScenarioField, String> faults) implements ScenarioEntered<T> {
    public Faulty {
      faults = Map.copyOf(faults);
    }
  }
}
