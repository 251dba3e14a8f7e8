package fr.prevenance.server.practice;

import java.util.Set;

/** Knows what a body found missing when it last looked at itself. */
@FunctionalInterface
public interface MissingPractices {

  /**
   * Numbers of founding sheets; empty when the body has not looked, or misses none.
   *
   * @param siret of the body
   */
  Set<Integer> of(String siret);
}
