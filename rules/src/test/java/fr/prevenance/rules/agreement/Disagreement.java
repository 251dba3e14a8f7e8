package fr.prevenance.rules.agreement;

import java.util.List;
import java.util.Optional;

/**
 * A case with one expression, and what the two engines say of it.
 *
 * @param expression the one they disagree about
 */
record Disagreement(
    AgreementCase example, String expression, Difference difference, Answer expected, Answer ours) {

  /** The first expression of the case the two engines disagree about. */
  static Optional<Disagreement> first(
      AgreementCase example, List<Answer> expected, List<Answer> ours) {
    for (int index = 0; index < expected.size(); index++) {
      var difference = Comparison.between(expected.get(index), ours.get(index));
      if (difference.isPresent()) {
        return Optional.of(
            new Disagreement(
                example,
                example.expressions().get(index),
                difference.get(),
                expected.get(index),
                ours.get(index)));
      }
    }
    return Optional.empty();
  }

  /** Whether the other is probably of the same cause. */
  boolean isLike(Disagreement other) {
    return difference == other.difference
        && expected.state() == other.expected.state()
        && ours.state() == other.ours.state()
        && expected.errorName().equals(other.expected.errorName())
        && ours.errorName().equals(other.ours.errorName());
  }

  /** For a human: the case as YAML would show it, and both answers. */
  @Override
  public String toString() {
    return """
    --- %s: %s differs on %s
    %sreference: %s
    ours:      %s
    """
        .formatted(
            example.id(),
            difference.name().toLowerCase(java.util.Locale.ROOT),
            expression,
            ReadableCase.of(example),
            expected,
            ours);
  }
}
