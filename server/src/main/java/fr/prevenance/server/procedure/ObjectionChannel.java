package fr.prevenance.server.procedure;

/** How an objection came. */
public enum ObjectionChannel {
  PORTAL("portail"),
  CODE("code"),
  AGENT("agent"),
  POST("courrier");

  private final String label;

  ObjectionChannel(String label) {
    this.label = label;
  }

  /** As it is stored and shown. */
  public String label() {
    return label;
  }
}
