package fr.prevenance.server.exchange;

/** Purpose of a processing (CRPA L114-8); there is no constant for control, and never will be. */
public enum Purpose {
  INFORM("informer"),
  AWARD("attribuer"),
  PROCESS_REQUEST("traiter");

  private final String label;

  Purpose(String label) {
    this.label = label;
  }

  /** As the configuration words it ({@code finalité:}). */
  public String label() {
    return label;
  }
}
