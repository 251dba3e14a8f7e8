package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import java.util.Optional;

/**
 * A rule's name and its unread definition.
 *
 * @param secret private by itself; what lies below it is hidden too
 * @param origin of an imported rule
 */
public record Declaration(
    RuleName name, boolean secret, Tree body, Place place, Optional<Origin> origin) {

  public Declaration(RuleName name, boolean secret, Tree body, Place place) {
    this(name, secret, body, place, Optional.empty());
  }

  /** A namespace that holds nothing of itself. */
  static Declaration empty(RuleName name, Place place) {
    return new Declaration(name, false, new Tree.Scalar("", false, false, place), place);
  }
}
