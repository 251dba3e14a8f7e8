package fr.prevenance.server.journey;

import java.util.Map;

/** What became of texts that somebody wrote: a value, or what to mend. */
public sealed interface Entered<T> {

  /** All of it could be read. */
  record Fine<T>(T value) implements Entered<T> {}

  /**
   * @param faults by field: what is wrong and how to mend it; never empty
   */
  record Faulty<T>(Map<Field, String> faults) implements Entered<T> {
    public Faulty {
      faults = Map.copyOf(faults);
    }
  }
}
