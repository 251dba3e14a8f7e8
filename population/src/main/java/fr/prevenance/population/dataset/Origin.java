package fr.prevenance.population.dataset;

/** Whether the people exist. */
public enum Origin implements Worded {
  FICTIONAL("fictive"),
  REAL("réelle");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
