package fr.prevenance.server.study;

/** What to do of a study that cannot be read. */
final class Mend {
  static final String AGAIN = "Refaites l’étude dans un dossier vide.";

  private Mend() {}
}
