package fr.prevenance.population.fictive;

/** Who is left out, and why. */
public enum ExclusionColumn {
  /** 0 a person, else one more than the place of the {@link GroupKind}. */
  ENTITY,
  /** Row of the person or group. */
  ROW,
  /** Place of the right among {@link FictivePopulation#RIGHTS}, from one; zero for all. */
  RIGHT,
  /** Place of the reason among those of the law. */
  REASON
}
