package fr.prevenance.server.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a structure says of itself.
 *
 * @param answers by number of question; those that the question does not allow are refused
 */
public record Diagnosis(Structure structure, Map<Integer, Answer> answers) {

  /**
   * @throws IllegalArgumentException a question does not exist, or does not allow its answer
   */
  public Diagnosis {
    answers.forEach((number, answer) -> {
      if (Questions.find(number).filter(question -> question.allows(answer)).isEmpty()) {
        throw new IllegalArgumentException("question " + number + ": " + answer);
      }
    });
    answers = Map.copyOf(new TreeMap<>(answers));
  }

  public Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question.number()));
  }

  public Score score() {
    return Score.of(answers);
  }

  /** Questions that have that answer; empty: none yet. */
  public List<Question> answered(Optional<Answer> answer) {
    return Questions.all().stream().filter(question -> answer(question).equals(answer)).toList();
  }
}
