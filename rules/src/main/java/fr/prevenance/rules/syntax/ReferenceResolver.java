package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Place;

/** Turns a name seen in an expression into a link to a rule. */
@FunctionalInterface
public interface ReferenceResolver {
  /** Never fails: an unknown name is noted as an issue and stands for an undefined value. */
  Node resolve(String name, Place place);
}
