package fr.prevenance.server.diagnosis;

/** What practices act upon, in the order of the questionnaire. */
public enum Lever {
  CHANNELS("Canaux", "Diriger chacun vers le canal qui convient"),
  EXPERIENCE("Expérience", "Offrir une expérience sans accroc"),
  STEERING("Pilotage", "Piloter la relation"),
  INNOVATION("Innovation", "Innover dans la relation");

  private final String word;
  private final String title;

  Lever(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** For where there is little room. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** From 1. */
  public int number() {
    return ordinal() + 1;
  }
}
