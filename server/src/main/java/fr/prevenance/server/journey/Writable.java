package fr.prevenance.server.journey;

/** Something that can be written about a map or a scenario, in a form or in a file. */
public sealed interface Writable permits Field, ScenarioField {

  /** How it is named, and how much of it there may be. */
  Naming naming();

  /** Whether a form or a file without it is refused. */
  boolean isRequired();

  /** As forms and files write it. */
  default String word() {
    return naming().word();
  }

  /** As people read it. */
  default String label() {
    return naming().label();
  }

  /** Number of characters that are accepted. */
  default int longest() {
    return naming().longest();
  }

  /**
   * What each of them has.
   *
   * @param word as forms and files write it
   * @param label as people read it
   * @param longest number of characters that are accepted
   */
  record Naming(String word, String label, int longest) {}
}
