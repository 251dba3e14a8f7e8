package fr.prevenance.server.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the installation knows of itself.
 *
 * @param isWhole false: a part could not be read
 */
public record Gathered(List<Evidence> evidence, boolean isWhole) {

  public Gathered {
    evidence = List.copyOf(evidence);
  }

  /**
   * An answer that nobody has given yet.
   *
   * @param because all the sentences that speak for it
   */
  public record Proposal(Answer answer, String because) {}

  public List<Evidence> about(Question question) {
    return evidence.stream().filter(one -> one.question() == question.number()).toList();
  }

  /** Where all that leans leans to one answer, and the question allows it. */
  public Optional<Proposal> proposal(Question question) {
    var leaning = about(question).stream().filter(one -> one.leaning().isPresent()).toList();
    var answers = leaning.stream().flatMap(one -> one.leaning().stream()).distinct().toList();
    if (answers.size() != 1 || !question.allows(answers.getFirst())) {
      return Optional.empty();
    }
    var because = leaning.stream().map(Evidence::sentence).collect(Collectors.joining(" "));
    return Optional.of(new Proposal(answers.getFirst(), because));
  }
}
