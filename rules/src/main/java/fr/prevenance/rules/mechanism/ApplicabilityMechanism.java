package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code applicable si} and, negated, {@code non applicable si}. */
record ApplicabilityMechanism(boolean negated) implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return new Node.Applicability(parser.node(entry.value()), negated, value);
  }
}
