package fr.prevenance.rules.model;

import java.util.Arrays;
import java.util.Optional;

/** Which of the two multiples around a number is taken; the words hold below zero too. */
public enum RoundingDirection {
  /** The nearer one, and of two as near the greater: -2.5 becomes -2. */
  NEAREST("plus proche"),
  /** The smaller one: -2.5 becomes -3. */
  DOWN("inférieur"),
  /** The greater one: -2.5 becomes -2. */
  UP("supérieur");

  private final String word;

  RoundingDirection(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<RoundingDirection> of(String word) {
    return Arrays.stream(values()).filter(direction -> direction.word.equals(word)).findFirst();
  }
}
