package fr.prevenance.population.study;

/** What a reform does to someone. */
enum Change {
  /** Entitled only after. */
  ENTERED,
  /** Entitled only before. */
  LEFT,
  /** Entitled before and after, and better off. */
  MORE,
  /** Entitled before and after, and worse off. */
  LESS,
  /** Entitled before and after, and as before. */
  SAME,
  /** Something is missing on one side at least: nobody can tell. */
  UNKNOWN,
  /** Entitled neither before nor after: not counted. */
  NONE
}
