package fr.prevenance.population.fictive;

/** What is or is not, of a person: a bit of {@link PersonColumn#FLAGS}. */
public enum PersonFlag {
  /** Looks for work after wages that have stopped. */
  INTERRUPTED,
  STUDYING,
  /** Enrolled in higher education. */
  IN_HIGHER_EDUCATION,
  APPRENTICE,
  /** Parental or unpaid leave. */
  ON_LEAVE,
  POSTED_ABROAD,
  /** A residence permit that needs no years. */
  EXEMPT_OF_YEARS,
  LAWFUL_STAY,
  PROTECTED,
  RAISED_BY_OTHERS,
  LIVES_APART_FROM_PARENTS,
  LOCAL_SCHEME,
  EARLY_RETIREMENT,
  INVALIDITY,
  RESTRICTED,
  HAD_CHILD_DISABILITY,
  IN_INSTITUTION,
  RENTS_WITH_AID,
  IN_COUPLE,
  DEPENDENT,
  AT_SCHOOL,
  EARLY_PRIMARY,
  BENEFITS_TO_OTHER_PARENT,
  OPEN_SCHOOL,
  SCHOLAR,
  SOCIAL_MEAL,
  CARER,
  REFUSES_INVITATIONS,
  OVERSEAS,
  CLAIMS_ALIMONY,
  RECENTLY_WORKED;

  public int bit() {
    return 1 << ordinal();
  }
}
