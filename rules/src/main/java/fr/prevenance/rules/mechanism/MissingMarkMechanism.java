package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;

/** {@code variable manquante: nom}: counts the name among those that are missing. */
record MissingMarkMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return parser
        .text(entry.value())
        .<Node>map(name -> new Node.MissingMark(name, value))
        .orElse(value);
  }
}
