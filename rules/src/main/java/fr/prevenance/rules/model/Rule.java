package fr.prevenance.rules.model;

import java.util.List;
import java.util.Optional;

/**
 * One rule, its whole chain in {@code body}.
 *
 * @param hidden private, or below a private rule
 * @param declaredKind from {@code type:}
 * @param possiblyNotApplicable whether an answer may be « non applicable »
 * @param possibilities the only texts accepted; empty when any value is
 */
public record Rule(
    int index,
    RuleName name,
    Place place,
    boolean hidden,
    Documentation documentation,
    Optional<StaticType.Kind> declaredKind,
    boolean possiblyNotApplicable,
    List<String> possibilities,
    Node body) {
  public Rule {
    possibilities = List.copyOf(possibilities);
  }
}
