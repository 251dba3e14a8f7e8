package fr.prevenance.server.diagnosis;

/** What became of the wish to close a diagnosis. */
public enum CloseOutcome {
  CLOSED,
  /** It says nothing yet. */
  WITHOUT_ANSWER,
  /** The day that it speaks of is to come. */
  TO_COME,
  /** It was closed or abandoned meanwhile. */
  NOT_OPEN
}
