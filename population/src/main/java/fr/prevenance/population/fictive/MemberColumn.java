package fr.prevenance.population.fictive;

/** Who belongs to a group. */
public enum MemberColumn {
  CLUSTER,
  /** Row of the person. */
  PERSON,
  /** Row of the group. */
  GROUP,
  /** Place among {@link GroupKind#roles()}. */
  ROLE,
  RANK,
  /** 1 for whoever lives there half of the time. */
  HALF,
  /** 1 where it is the group that the person's rules read. */
  PRINCIPAL
}
