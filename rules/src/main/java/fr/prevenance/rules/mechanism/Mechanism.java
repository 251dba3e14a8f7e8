package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** A keyword that computes a value: how its argument becomes a tree. */
@FunctionalInterface
interface Mechanism {
  Node parse(Tree.Entry entry, DefinitionParser parser);
}
