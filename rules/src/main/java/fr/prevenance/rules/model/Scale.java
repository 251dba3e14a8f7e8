package fr.prevenance.rules.model;

/** What a table of brackets computes. */
public enum Scale {
  /** {@code barème}: each bracket's rate on the part of the base within it. */
  MARGINAL("barème", "taux"),
  /** {@code grille}: the amount of the bracket that holds the base. */
  GRID("grille", "montant"),
  /** {@code taux progressif}: a rate interpolated between brackets. */
  PROGRESSIVE("taux progressif", "taux");

  private final String keyword;
  private final String amountKey;

  Scale(String keyword, String amountKey) {
    this.keyword = keyword;
    this.amountKey = amountKey;
  }

  public String keyword() {
    return keyword;
  }

  public String amountKey() {
    return amountKey;
  }
}
