package fr.prevenance.rules.model;

/** How the values of a group's members become one. */
public enum MemberFold {
  SUM("somme des membres"),
  COUNT("nombre de membres"),
  MAXIMUM("maximum des membres"),
  MINIMUM("minimum des membres"),
  ANY("un membre"),
  ALL("tous les membres");

  private final String keyword;

  MemberFold(String keyword) {
    this.keyword = keyword;
  }

  public String keyword() {
    return keyword;
  }

  public boolean isLogical() {
    return this == ANY || this == ALL;
  }
}
