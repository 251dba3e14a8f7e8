package fr.prevenance.server.plan;

/** What became of a change. */
public sealed interface SaveOutcome {

  /** It is kept. */
  record Saved(Action action) implements SaveOutcome {}

  /** It says what was there already. */
  record Unchanged(Action action) implements SaveOutcome {}

  /** A colleague has written something else since: that stands until the agent decides. */
  record Overtaken(Action current) implements SaveOutcome {}

  /** There is none, or it is another body's. */
  record Absent() implements SaveOutcome {}
}
