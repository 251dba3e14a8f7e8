package fr.prevenance.server.portal.diagnosis;

import fr.prevenance.server.diagnosis.Lever;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the self-diagnosis. */
enum Step {
  STRUCTURE("structure", null),
  CHANNELS("levier-1", Lever.CHANNELS),
  EXPERIENCE("levier-2", Lever.EXPERIENCE),
  STEERING("levier-3", Lever.STEERING),
  INNOVATION("levier-4", Lever.INNOVATION),
  RESULT("resultat", null);

  private final String word;
  private final @Nullable Lever lever;

  Step(String word, @Nullable Lever lever) {
    this.word = word;
    this.lever = lever;
  }

  /** As the form writes it. */
  public String word() {
    return word;
  }

  Optional<Lever> lever() {
    return Optional.ofNullable(lever);
  }

  Step next() {
    return this == RESULT ? this : values()[ordinal() + 1];
  }

  Step previous() {
    return this == STRUCTURE ? this : values()[ordinal() - 1];
  }

  static Optional<Step> of(String word) {
    return Stream.of(values()).filter(step -> step.word.equals(word)).findFirst();
  }
}
