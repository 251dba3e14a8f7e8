package fr.prevenance.rules.agreement;

/** What two answers disagree about. */
public enum Difference {
  STATE,
  VALUE,
  UNIT,
  MISSING
}
