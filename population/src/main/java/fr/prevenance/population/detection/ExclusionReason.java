package fr.prevenance.population.detection;

import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody is left out before anything is decided; of several, the first here is told. */
public enum ExclusionReason {
  DECEASED("décédé"),
  OBJECTED("opposition"),
  ALREADY_BENEFICIARY("déjà bénéficiaire"),
  RENOUNCED("renonciation");

  private final String word;

  ExclusionReason(String word) {
    this.word = word;
  }

  /** As datasets and counters write it. */
  public String word() {
    return word;
  }

  public static Optional<ExclusionReason> of(String word) {
    return Stream.of(values()).filter(reason -> reason.word.equals(word)).findFirst();
  }
}
