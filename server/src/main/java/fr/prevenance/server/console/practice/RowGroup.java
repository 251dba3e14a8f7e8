package fr.prevenance.server.console.practice;

import java.util.List;
import java.util.stream.Stream;

/** What a sheet has several of: as many rows of the form, each with the same fields. */
enum RowGroup {
  HOW("comment", 1, 5, "Façon de faire", List.of("titre", "texte")),
  PLAN("plan", 2, 10, "Action", List.of("action", "qui", "debut", "fin")),
  PUBLIC("public", 1, 5, "Exemple public", List.of("titre", "texte", "source", "adresse")),
  MARKET("marchand", 1, 5, "Exemple marchand", List.of("titre", "texte", "source", "adresse"));

  private final String word;
  private final int fewest;
  private final int most;
  private final String title;

  /** Never changed, though its type does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> fields;

  RowGroup(String word, int fewest, int most, String title, List<String> fields) {
    this.word = word;
    this.fewest = fewest;
    this.most = most;
    this.title = title;
    this.fields = fields;
  }

  static Stream<RowGroup> named(String word) {
    return Stream.of(values()).filter(group -> group.word.equals(word));
  }

  public String word() {
    return word;
  }

  public int most() {
    return most;
  }

  public String title() {
    return title;
  }

  List<String> fields() {
    return fields;
  }

  /** Rows that the form shows when that many are filled in. */
  int shown(int filled) {
    return Math.clamp(filled, fewest, most);
  }

  /**
   * Name of a field of a row.
   *
   * @param row from 1
   */
  public String field(int row, String name) {
    return word + "-" + row + "-" + name;
  }
}
