package fr.prevenance.rules.agreement.random;

import java.util.Set;

/**
 * One way to write a mechanism.
 *
 * @param kinds what its value may be
 */
record Maker(String mechanism, Set<Kind> kinds, Recipe recipe) {
  static final Set<Kind> ANY = Set.of(Kind.values());

  /** Writes the mechanism around arguments of one level less. */
  @FunctionalInterface
  interface Recipe {
    Object make(Kind kind, int depth);
  }

  static Maker number(String mechanism, Recipe recipe) {
    return new Maker(mechanism, Set.of(Kind.NUMBER), recipe);
  }

  static Maker condition(String mechanism, Recipe recipe) {
    return new Maker(mechanism, Set.of(Kind.BOOLEAN), recipe);
  }

  static Maker any(String mechanism, Recipe recipe) {
    return new Maker(mechanism, ANY, recipe);
  }
}
