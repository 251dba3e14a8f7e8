package fr.prevenance.territory.partner;

/** The three public bodies of the territory. */
enum Body {
  ENERGY("energie", "99999901400015"),
  CROUS("crous", "99999902200018"),
  FAMILY_FUND("caf", "99999903000011");

  private final String id;
  private final String siret;

  Body(String id, String siret) {
    this.id = id;
    this.siret = siret;
  }

  /** Name of its folder and of its configuration. */
  String id() {
    return id;
  }

  String siret() {
    return siret;
  }
}
