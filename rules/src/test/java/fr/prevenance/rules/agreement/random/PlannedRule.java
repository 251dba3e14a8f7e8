package fr.prevenance.rules.agreement.random;

/**
 * A rule before it is written: its name and what its value is meant to be.
 *
 * @param isPrivate hidden from the situation and from strangers
 */
record PlannedRule(String name, Kind kind, boolean isPrivate) {}
