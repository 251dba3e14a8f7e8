package fr.prevenance.rules.model;

import java.util.List;
import java.util.Optional;

/**
 * One rule, its whole chain in {@code body}.
 *
 * @param secret private by itself
 * @param hidden private, or below a private rule
 * @param declaredKind from {@code type:}
 * @param possiblyNotApplicable whether an answer may be « non applicable »
 * @param possibilities the only values accepted; empty when any value is
 * @param replacements of other rules by this one
 * @param entity what is written after {@code entité:}
 */
public record Rule(
    int index,
    RuleName name,
    Place place,
    boolean secret,
    boolean hidden,
    Documentation documentation,
    Optional<StaticType.Kind> declaredKind,
    boolean possiblyNotApplicable,
    Optional<Possibilities> possibilities,
    List<Replacement> replacements,
    Optional<String> entity,
    Node body) {
  public Rule {
    replacements = List.copyOf(replacements);
  }

  /** Whether this is the reserved rule {@value Model#EVALUATION_DAY}. */
  public boolean isEvaluationDay() {
    return body instanceof Node.Answer(int _, Node.EvaluationDay _);
  }
}
