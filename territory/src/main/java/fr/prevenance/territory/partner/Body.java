package fr.prevenance.territory.partner;

import java.util.List;

/** The three public bodies of the territory. */
enum Body {
  ENERGY("energie", "99999901400015", List.of("Aline", "Karim", "Odile", "Yann")),
  CROUS("crous", "99999902200018", List.of("Bruno", "Leïla", "Maud", "Théo")),
  FAMILY_FUND("caf", "99999903000011", List.of("Céline", "Moussa", "Paul", "Zoé"));

  private final String id;
  private final String siret;
  private final List<String> givenNames;

  Body(String id, String siret, List<String> givenNames) {
    this.id = id;
    this.siret = siret;
    this.givenNames = givenNames;
  }

  /** Name of its folder and of its configuration. */
  String id() {
    return id;
  }

  String siret() {
    return siret;
  }

  /** Given names of its four agents. */
  List<String> givenNames() {
    return givenNames;
  }
}
