package fr.prevenance.rules.agreement.random;

/** What a value is meant to be. */
enum Kind {
  NUMBER,
  BOOLEAN,
  TEXT,
  DATE
}
