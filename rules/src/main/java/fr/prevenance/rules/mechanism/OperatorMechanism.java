package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.syntax.Tree;

/** An operator in YAML form: {@code et: [x, y]}. */
record OperatorMechanism(Operator operator) implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var items = parser.items(entry);
    if (items.size() < 2 || items.size() > 2 && !parser.isCompatible()) {
      return parser.fault(
          entry.value().place(),
          "argument-invalide",
          "« " + operator.symbol() + " » attend une liste de deux valeurs.",
          "Écrivez « " + operator.symbol() + ": [a, b] ».");
    }
    return new Node.Binary(
        operator, parser.node(items.getFirst()), parser.node(items.get(1)), entry.key().place());
  }
}
