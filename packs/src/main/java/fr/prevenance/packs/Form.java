package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prefilled procedure of a right ({@code formulaire.yaml}). */
public record Form(String title, String introduction, List<Field> fields, String attestation) {
  public Form {
    fields = List.copyOf(fields);
  }

  /**
   * The fields in order, those that follow one another for the same members kept together: they are
   * asked all about one member, then all about the next.
   */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Field field : fields) {
      if (parts.isEmpty() || !parts.getLast().each().equals(field.each())) {
        parts.add(new Part(field.each(), new ArrayList<>()));
      }
      parts.getLast().fields().add(field);
    }
    return parts.stream().map(part -> new Part(part.each(), List.copyOf(part.fields()))).toList();
  }

  /**
   * One question or prefilled answer.
   *
   * @param fact fact it is prefilled from and corrects; empty for a question asked to the person
   *     only
   * @param key stable identifier in HTML and storage
   * @param kind how it is asked
   * @param isCorrectable whether the person may change it here
   * @param check regular expression that the whole answer must match
   * @param each asked once for each member of a group; empty when asked once
   */
  public record Field(
      String key,
      String label,
      Optional<String> help,
      Optional<String> fact,
      Kind kind,
      boolean isRequired,
      boolean isCorrectable,
      Optional<String> check,
      Optional<Members> each) {}

  /** Fields asked once, or of the same members. */
  public record Part(Optional<Members> each, List<Field> fields) {}

  /** The members of a group that have a role; all of them where none is named. */
  public record Members(String group, Optional<String> role) {}

  public enum Kind {
    NUMBER,
    MONEY,
    YES_NO,
    TEXT,
    DATE,
    EMAIL,
    PHONE
  }
}
