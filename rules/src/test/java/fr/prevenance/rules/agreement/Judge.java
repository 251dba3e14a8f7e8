package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares our engine with the reference where the reference agrees with itself.
 *
 * <p>The reference remembers what it computed for one expression when it is asked the next, and in
 * a circle the answer depends on where one enters it. So an expression may be answered as the
 * reference does after the ones before it, or as it does when asked alone.
 */
final class Judge {
  private final ReferenceEngine reference;
  private final RuleEngine ours;

  Judge(ReferenceEngine reference, RuleEngine ours) {
    this.reference = reference;
    this.ours = ours;
  }

  /** Both answers to each expression of each case. */
  List<Compared> compared(List<AgreementCase> examples) {
    var expected = reference.answerAll(examples);
    var all = new ArrayList<Compared>();
    for (int index = 0; index < examples.size(); index++) {
      var example = examples.get(index);
      all.add(nearest(new Compared(example, expected.get(index), ours(example))));
    }
    return all;
  }

  /** The first disagreement about a case. */
  Optional<Disagreement> disagreement(AgreementCase example) {
    return compared(List.of(example)).getFirst().disagreement();
  }

  private List<Answer> ours(AgreementCase example) {
    try {
      return ours.answer(example);
    } catch (RuntimeException | StackOverflowError defect) {
      var broken = Answer.broken(defect);
      return example.expressions().stream().map(_ -> broken).toList();
    }
  }

  private Compared nearest(Compared compared) {
    if (compared.disagreement().isEmpty()) {
      return compared;
    }
    var alone = reference.answerAlone(compared.example());
    var nearest = new ArrayList<Answer>();
    for (int index = 0; index < alone.size(); index++) {
      boolean agrees = Comparison.between(alone.get(index), compared.ours().get(index)).isEmpty();
      nearest.add(agrees ? alone.get(index) : compared.expected().get(index));
    }
    return new Compared(compared.example(), nearest, compared.ours());
  }

  /** What the two engines say of a case. */
  record Compared(AgreementCase example, List<Answer> expected, List<Answer> ours) {
    Compared {
      if (expected.size() != ours.size()) {
        throw new IllegalArgumentException(
            "%d answers for %d in %s".formatted(ours.size(), expected.size(), example.id()));
      }
    }

    Optional<Disagreement> disagreement() {
      return Disagreement.first(example, expected, ours);
    }
  }
}
