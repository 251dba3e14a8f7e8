package fr.prevenance.server.diagnosis;

/** What became of the header of a diagnosis. */
public enum HeaderOutcome {
  KEPT,
  /** A colleague has written something else since. */
  OVERTAKEN,
  /** The diagnosis was closed or abandoned meanwhile. */
  NOT_OPEN
}
