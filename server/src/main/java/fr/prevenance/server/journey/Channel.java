package fr.prevenance.server.journey;

/** How people and services meet. */
public enum Channel implements Word {
  PHYSICAL("guichet", "Guichet"),
  TELEPHONE("telephone", "Téléphone"),
  POST("courrier", "Courrier"),
  DIGITAL("numerique", "Numérique");

  private final String word;
  private final String title;

  Channel(String word, String title) {
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
