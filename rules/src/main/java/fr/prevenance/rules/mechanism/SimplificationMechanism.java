package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code simplifier l'unité: oui}: {@code €.an/mois} becomes {@code €}. */
record SimplificationMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return parser.isActive(entry) ? new Node.Simplification(value) : value;
  }
}
