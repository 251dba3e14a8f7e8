package fr.prevenance.server.journey;

/** How people feel, from 1 to 5. */
public enum Emotion implements Word {
  VERY_HARD("Très pénible"),
  HARD("Pénible"),
  NEUTRAL("Neutre"),
  GOOD("Bien"),
  VERY_GOOD("Très bien");

  private final String title;

  Emotion(String title) {
    this.title = title;
  }

  /** From 1, very hard, to 5, very good. */
  public int degree() {
    return ordinal() + 1;
  }

  @Override
  public String word() {
    return Integer.toString(degree());
  }

  @Override
  public String title() {
    return title;
  }
}
