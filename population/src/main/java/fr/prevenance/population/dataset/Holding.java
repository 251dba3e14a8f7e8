package fr.prevenance.population.dataset;

/** Whose data they are. */
public enum Holding implements Worded {
  /** The body's own: it may read them again. */
  OWN("propre"),
  /** Received from another administration: those of people not entitled die with the run. */
  EXCHANGED("échangée");

  private final String word;

  Holding(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
