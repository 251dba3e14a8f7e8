package fr.prevenance.territory.fate;

/** Why an entitled person must not be detected, in the order in which the first one counts. */
public enum Exclusion {
  ALREADY_BENEFICIARY("alreadyBeneficiary"),
  DECEASED("deceased"),
  /** The partner's row that would have told is damaged. */
  REFUSED_ROW("refusedRow"),
  /** A partner's row could speak of two people. */
  AMBIGUOUS_IDENTITY("ambiguousIdentity"),
  /** The partner does not know a fact that decides. */
  INCOMPLETE("incomplete"),
  /** No source gives an e-mail address. */
  UNREACHABLE("unreachable");

  private final String code;

  Exclusion(String code) {
    this.code = code;
  }

  /** As the reports write it. */
  public String code() {
    return code;
  }
}
