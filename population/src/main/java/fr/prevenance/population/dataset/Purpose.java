package fr.prevenance.population.dataset;

/** Purpose of a processing (CRPA L114-8); there is no constant for control, and never will be. */
public enum Purpose implements Worded {
  INFORM("informer"),
  AWARD("attribuer"),
  PROCESS_REQUEST("instruire");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
