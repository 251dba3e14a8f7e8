package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Question;
import fr.prevenance.rules.syntax.Tree;

/** {@code est défini}, {@code est non applicable}…: a test on the state of a value. */
record PresenceMechanism(Question question) implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    return new Node.Presence(question, parser.node(entry.value()));
  }
}
