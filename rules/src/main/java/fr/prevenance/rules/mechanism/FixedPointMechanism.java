package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code résoudre la référence circulaire: oui}: in the reference, whatever the word. */
record FixedPointMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return parser.isActive(entry)
        ? new Node.FixedPoint(parser.index(), value, entry.key().place())
        : value;
  }
}
