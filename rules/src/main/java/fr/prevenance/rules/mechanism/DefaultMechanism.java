package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code par défaut}: used while the rule is undefined; at rule level the rule stays missing. */
record DefaultMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return new Node.Default(value, parser.node(entry.value()), parser.missingName());
  }
}
