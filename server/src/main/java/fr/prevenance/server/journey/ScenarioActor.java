package fr.prevenance.server.journey;

/** Who acts in a scene. */
public enum ScenarioActor implements Word {
  PERSON("personne", "La personne"),
  AGENT("agent", "Un agent"),
  SERVICE("service", "Le service"),
  PARTNER("partenaire", "Un partenaire");

  private final String word;
  private final String title;

  ScenarioActor(String word, String title) {
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
