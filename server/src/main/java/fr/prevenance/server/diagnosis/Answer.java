package fr.prevenance.server.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;

/** What a structure answers; a question without an answer has none of these. */
public enum Answer {
  YES("oui", "Oui"),
  NO("non", "Non"),
  NOT_APPLICABLE("sans objet", "Sans objet chez nous");

  private final String word;
  private final String title;

  Answer(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** As forms and files write it. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  public static Optional<Answer> of(String word) {
    return Stream.of(values()).filter(answer -> answer.word.equals(word)).findFirst();
  }
}
