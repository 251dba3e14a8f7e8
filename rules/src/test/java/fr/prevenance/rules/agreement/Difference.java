package fr.prevenance.rules.agreement;

/** What two answers disagree about. */
public enum Difference {
  /** Ours ends in a defect of its own, not in an error of the language. */
  BROKEN,
  STATE,
  VALUE,
  UNIT,
  MISSING
}
