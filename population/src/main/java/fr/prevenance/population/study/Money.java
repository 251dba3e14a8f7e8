package fr.prevenance.population.study;

/** Parts that costs, gains and losses are made of; none is below zero. */
enum Money {
  /** Amounts after, of those who enter. */
  OF_ENTRANTS,
  /** Amounts before, of those who leave. */
  OF_LEAVERS,
  /** Of those better off, the lesser of their two amounts; then what is between the two. */
  KEPT_BY_WINNERS,
  GAINED,
  /** Of those worse off, the lesser of their two amounts; then what is between the two. */
  KEPT_BY_LOSERS,
  LOST,
  /** Amounts of those whose situation stays the same. */
  UNCHANGED
}
