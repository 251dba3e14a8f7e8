package fr.prevenance.population.dataset;

/** What a dataset is opened for, within its purpose. */
public enum Use implements Worded {
  /** Finding who is entitled, once for each delivery. */
  DETECTION("détection"),
  /** Reading everybody again: birthdays, events. */
  RESCAN("nouveau parcours"),
  /** What a change of rules would do. */
  STUDY("étude"),
  /** Counting what the columns hold. */
  DESCRIPTION("description");

  private final String word;

  Use(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Whether data of that holding and origin may serve it. */
  boolean allows(Holding holding, Origin origin) {
    return switch (this) {
      case DETECTION, DESCRIPTION -> true;
      case RESCAN -> holding == Holding.OWN;
      case STUDY -> holding == Holding.OWN || origin == Origin.FICTIONAL;
    };
  }
}
