package fr.prevenance.server.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A diagnosis of a body, as it is kept.
 *
 * @param headerVersion of the structure, which several agents may fill in
 * @param answers the latest of each question, those taken back included
 * @param closing empty while it goes on
 */
public record KeptDiagnosis(
    UUID id,
    String siret,
    Site site,
    Structure structure,
    int headerVersion,
    Act start,
    Optional<Act> closing,
    Map<Integer, KeptAnswer> answers) {

  /** What an agent did at a moment. */
  public record Act(Author by, Instant at) {}

  public KeptDiagnosis {
    answers = Map.copyOf(answers);
  }

  public boolean isClosed() {
    return closing.isPresent();
  }

  /** The day that it speaks of; a closed one has it. */
  public Optional<LocalDate> day() {
    return structure.date();
  }

  public Optional<KeptAnswer> answer(Question question) {
    return Optional.ofNullable(answers.get(question.number()));
  }

  /** What it says, without who said it. */
  public Diagnosis diagnosis() {
    Map<Integer, Answer> given = new TreeMap<>();
    answers.forEach(
        (number, kept) -> kept.given().answer().ifPresent(answer -> given.put(number, answer)));
    return new Diagnosis(structure, given);
  }
}
