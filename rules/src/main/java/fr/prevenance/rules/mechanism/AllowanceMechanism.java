package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.syntax.Tree;

/** {@code abattement: r}: {@code valeur - r}, a percentage too, never below zero. */
record AllowanceMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    var place = entry.key().place();
    var reduced = new Node.Binary(Operator.MINUS, value, parser.node(entry.value()), place);
    return new Node.Bound(reduced, new Node.Constant(Value.of(0)), false, place);
  }
}
