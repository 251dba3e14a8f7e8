package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code logarithme: x}: natural logarithm. */
record LogarithmMechanism() implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    return new Node.Logarithm(parser.node(entry.value()), entry.key().place());
  }
}
