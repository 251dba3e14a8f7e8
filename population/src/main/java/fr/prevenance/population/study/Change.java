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
  /** Entitled before and after, to an amount that is not known: nobody can tell more. */
  UNTOLD,
  /** It is not known whether they are entitled, before or after. */
  UNKNOWN,
  /** Entitled neither before nor after: not counted. */
  NONE
}
