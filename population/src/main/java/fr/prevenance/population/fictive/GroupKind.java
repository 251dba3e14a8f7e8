package fr.prevenance.population.fictive;

import java.util.List;

/** Sorts of groups: none is inside another. */
public enum GroupKind {
  /** Of RSA and prime d'activité: adults, and children under 25 who live with them. */
  HOUSEHOLD("foyer", "demandeur", "conjoint", "enfant"),
  /** Who receives family benefits for children under 25. */
  FAMILY("famille", "parent", "enfant"),
  HEALTH("foyer CSS", "demandeur", "conjoint", "enfant"),
  /** Two that are not married pay their taxes apart. */
  TAX("foyer fiscal", "déclarant", "conjoint", "enfant"),
  /** Somebody of 60 or more, alone or with whom they live. */
  COUPLE("couple", "membre"),
  /** The dwelling as the rights read it: that of one tax household. */
  DWELLING("logement", "occupant");

  private final String word;
  private final List<String> roles;

  GroupKind(String word, String... roles) {
    this.word = word;
    this.roles = List.of(roles);
  }

  public String word() {
    return word;
  }

  /** Words of {@link MemberField#ROLE}. */
  public List<String> roles() {
    return roles;
  }
}
