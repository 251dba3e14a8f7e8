package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** A keyword that wraps the value computed beside it. */
@FunctionalInterface
interface ChainedMechanism {
  Node wrap(Node value, Tree.Entry entry, DefinitionParser parser);
}
