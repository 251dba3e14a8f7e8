package fr.prevenance.server.journey;

import java.util.Optional;

/**
 * What a map is about: one procedure or right, and one homogeneous group of people.
 *
 * @param right slug of a right pack
 * @param description who these people are; may be empty
 */
public record Heading(
    String procedure,
    Optional<String> right,
    String segment,
    String description,
    Kind kind,
    State state) {

  /** Whether the map shows what is, or what is wanted. */
  public enum Kind implements Word {
    AS_IS("aujourd-hui", "Aujourd’hui"),
    TO_BE("cible", "Cible");

    private final String word;
    private final String title;

    Kind(String word, String title) {
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

  /** How far the work on a map is. */
  public enum State implements Word {
    DRAFT("en-cours", "En cours"),
    VALIDATED("valide", "Validé"),
    ARCHIVED("archive", "Archivé");

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

  /** In one line, for lists and titles. */
  public String title() {
    return procedure + " – " + segment;
  }
}
