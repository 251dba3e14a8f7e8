package fr.prevenance.server.diagnosis;

/** What became of an answer. */
public sealed interface AnswerOutcome {

  /** It is kept. */
  record Kept(KeptAnswer answer) implements AnswerOutcome {}

  /** It says what was there before, or what a colleague has said since. */
  record Unchanged() implements AnswerOutcome {}

  /** A colleague has said something else since: that stands until the agent decides. */
  record Overtaken(KeptAnswer first) implements AnswerOutcome {}

  /** The diagnosis was closed or abandoned meanwhile. */
  record NotOpen() implements AnswerOutcome {}
}
