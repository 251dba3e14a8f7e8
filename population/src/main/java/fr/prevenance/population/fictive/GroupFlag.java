package fr.prevenance.population.fictive;

/** What is or is not, of a group: a bit of {@link GroupColumn#FLAGS}. */
public enum GroupFlag {
  EXPECTS_A_CHILD,
  HAS_A_LOAN,
  STEADY,
  /** Something has changed since year N-2. */
  CHANGED,
  LONE_PARENT,
  INFANT_BENEFIT,
  RECEIVES_RSA,
  OWES_CONTRIBUTIONS,
  UNMARRIED_PARTNER,
  SEPARATED,
  DECLINED,
  OTHER_PARENT,
  CLAIMED_PENSIONS,
  HOLDS_CONTRACT,
  SOCIAL_RESIDENCE;

  public int bit() {
    return 1 << ordinal();
  }
}
