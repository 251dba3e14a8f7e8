package fr.prevenance.rules.model;

/**
 * A kind of thing that facts are about: a person, a family, a dwelling.
 *
 * @param root index of the root rule that declares it
 */
public record Entity(String name, int root, Kind kind) {

  /** What can be said of an entity. */
  public enum Kind {
    /** Declared {@code oui}: rules are evaluated for one of each, whatever they read. */
    SINGLE("oui"),
    /** Declared {@code individu}: belongs to groups. */
    INDIVIDUAL("individu"),
    /** Declared {@code groupe}: has individuals as members. */
    GROUP("groupe");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
