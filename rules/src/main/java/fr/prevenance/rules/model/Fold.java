package fr.prevenance.rules.model;

/** How a list becomes one value. */
public enum Fold {
  SUM("somme"),
  PRODUCT("produit"),
  MEAN("moyenne"),
  MAXIMUM("le maximum de"),
  MINIMUM("le minimum de"),
  ALL("toutes ces conditions"),
  ANY("une de ces conditions");

  private final String keyword;

  Fold(String keyword) {
    this.keyword = keyword;
  }

  public String keyword() {
    return keyword;
  }

  public boolean isLogical() {
    return this == ALL || this == ANY;
  }
}
