package fr.prevenance.territory.court;

/** What fixes a child support pension (code civil, art. 373-2-2 I). */
public enum TitleNature {
  DIVORCE_JUDGMENT("jugement de divorce"),
  OTHER_JUDGMENT("autre jugement"),
  APPROVED_CONVENTION("convention homologuée"),
  DIVORCE_BY_CONSENT("divorce par consentement mutuel"),
  NOTARIAL_DEED("acte notarié"),
  FAMILY_FUND_TITLE("titre CAF"),
  COUNTERSIGNED_AGREEMENT("accord contresigné");

  private final String label;

  TitleNature(String label) {
    this.label = label;
  }

  /** In French, as the files write it. */
  public String label() {
    return label;
  }
}
