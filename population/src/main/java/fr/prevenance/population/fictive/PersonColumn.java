package fr.prevenance.population.fictive;

/** What is drawn of each person; amounts in cents, a month unless said otherwise. */
public enum PersonColumn {
  /** Number of the cluster in its block. */
  CLUSTER,
  /** Day of birth, counted from 1970. */
  BIRTH,
  /** Bits, see {@link PersonFlag}. */
  FLAGS,
  /** Small numbers, see {@link PersonCode}. */
  CODES,
  WAGE,
  /** Wages of twelve months. */
  YEARLY_WAGE,
  PENSION,
  UNEMPLOYMENT,
  DISABILITY,
  ALIMONY,
  PROFIT,
  /** Family support that is received for this child. */
  SUPPORT,
  /** Net income of year N-2. */
  PAST_INCOME,
  /** The same, of whom one lives with. */
  PARTNER_INCOME,
  /** Alimony that is set for this child. */
  DUE,
  /** Hours worked in three years. */
  HOURS,
  /** Which fact is unknown, from one; zero when all are known. */
  UNKNOWN
}
