package fr.prevenance.server.journey;

/**
 * A step of the chain that the installation counts, so that a map can say what was measured at the
 * touchpoint where it happens.
 */
public enum ChainStep implements Word {
  DETECTED("detection", "Personnes trouvées"),
  SENT("envoi", "Message parti"),
  DELIVERED("remise", "Message arrivé"),
  OPENED("ouverture", "Page ouverte"),
  CONFIRMED("demande", "Demande confirmée"),
  AWARDED("attribution", "Droit obtenu");

  private final String word;
  private final String title;

  ChainStep(String word, String title) {
    this.word = word;
    this.title = title;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String title() {
    return title;
  }
}
