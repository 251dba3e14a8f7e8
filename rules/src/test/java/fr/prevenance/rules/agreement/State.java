package fr.prevenance.rules.agreement;

/** How an expression ended. */
public enum State {
  VALUE,
  NULL,
  UNDEFINED,
  EXCEPTION
}
