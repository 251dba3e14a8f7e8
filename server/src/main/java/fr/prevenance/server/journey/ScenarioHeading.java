package fr.prevenance.server.journey;

/**
 * What a scenario tells.
 *
 * @param person who it is about: somebody invented, or the segment of the map
 * @param start the situation they are in
 * @param ending where they should be at the end
 */
public record ScenarioHeading(
    String title, String person, String start, String ending, State state) {

  /** How far the work on a scenario is. */
  public enum State implements Word {
    DRAFT("ebauche", "Ébauche"),
    REVIEWED("relu", "Relu"),
    CHOSEN("retenu", "Retenu");

    private final String word;
    private final String title;

    State(String word, String title) {
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
}
