package fr.prevenance.territory.truth;

/** The rights the truth knows. */
public enum Right {
  ENERGY_CHEQUE("cheque-energie"),
  UNIVERSITY_MEAL("repas-crous-1-euro"),
  PENSION_INTERMEDIATION("intermediation-pension-alimentaire");

  private final String slug;

  Right(String slug) {
    this.slug = slug;
  }

  public String slug() {
    return slug;
  }
}
