package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code somme: [a, b]} and the other folds over a list. */
record ListMechanism(Fold fold) implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    return new Node.Aggregate(
        fold, parser.items(entry).stream().map(parser::node).toList(), entry.key().place());
  }
}
