package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.DeclaredRules.Resolution;
import java.util.Optional;

/**
 * Where an imported rule comes from. What is written there means there what it says: names are
 * looked up in the package, then told as they are called here.
 *
 * @param home the rules of the package
 * @param name of the rule in its package
 * @param under namespace that holds the copy
 * @param note for people, in French
 * @param importedAt where it is asked for
 * @param attributes written by who imports, and in the names of who imports
 */
public record Origin(
    DeclaredRules home,
    RuleName name,
    RuleName under,
    String note,
    Place importedAt,
    Optional<Tree.Mapping> attributes) {

  public static RuleName copied(RuleName name, RuleName under) {
    return under.child(name.text());
  }

  /** Whether a part of the rule is written in the package, rather than by who imports it. */
  boolean wrote(Place part) {
    return attributes.isEmpty() || part.source() != importedAt.source();
  }

  Resolution resolve(String written, Place place) {
    return switch (home.resolve(written, name, place)) {
      case Resolution.Found(var rule) -> new Resolution.Found(here(rule));
      case Resolution.Secret(var rule) -> new Resolution.Secret(here(rule));
      case Resolution.Unknown unknown -> unknown;
    };
  }

  /** The day of the evaluation belongs to no package. */
  private RuleName here(RuleName rule) {
    return home.find(rule).isPresent() ? copied(rule, under) : rule;
  }
}
