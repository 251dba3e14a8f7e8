package fr.prevenance.population.fictive;

/** What is drawn of groups; each kind has its own. Amounts in cents. */
public enum GroupColumn {
  /** Number of the cluster in its block. */
  CLUSTER,
  /** Bits, see {@link GroupFlag}. */
  FLAGS,
  UNKNOWN,
  /** 0 metropolitan, 1 overseas, 2 Mayotte. */
  TERRITORY,
  /** 0 tenant, 1 owner, 2 lodged for nothing. */
  OCCUPATION,
  HOUSING_AID,
  FAMILY_ALLOWANCE,
  FAMILY_SUPPLEMENT,
  INFANT_ALLOWANCE,
  /** Day, counted from 1970. */
  ALONE_SINCE,
  CAPITAL_INCOME,
  IDLE_SAVINGS,
  /** Of twelve months. */
  FAMILY_BENEFITS,
  ALIMONY_PAID,
  /** Day, counted from 1970; zero for none. */
  COVERED_UNTIL,
  PAST_INCOME,
  /** Whole euros in cents, as on the notice. */
  TAX_INCOME,
  RECENT_TAX_INCOME,
  MEMBERS,
  SHARED_MINORS,
  CHILDREN,
  STUDENTS,
  PARTNER_TAX_INCOME,
  PARTNER_CHILDREN,
  OTHER_PARENT_INCOME,
  ASSETS,
  RECENT_GIFTS,
  COMMUNE
}
