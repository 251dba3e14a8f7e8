package fr.prevenance.server.detection;

/** Why somebody who is entitled is not written to, in the order in which the reasons are tried. */
public enum Exclusion {
  ALREADY_BENEFICIARY("alreadyBeneficiary", "déjà bénéficiaire"),
  DECEASED("deceased", "personne décédée"),
  OBJECTED("objected", "opposition"),
  RENOUNCED("renounced", "renonciation à ce droit"),
  AMBIGUOUS_IDENTITY("ambiguousIdentity", "identité ambiguë");

  private final String key;
  private final String label;

  Exclusion(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Stable, for counters and programs. */
  public String key() {
    return key;
  }

  /** In French. */
  public String label() {
    return label;
  }
}
