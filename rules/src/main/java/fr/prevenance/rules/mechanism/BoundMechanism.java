package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code plafond} and {@code plancher}. */
record BoundMechanism(boolean ceiling) implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return new Node.Bound(value, parser.node(entry.value()), ceiling, entry.key().place());
  }
}
