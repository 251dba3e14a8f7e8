package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.List;

/** {@code condition: {si, alors, sinon}}: all three required. */
record ConditionMechanism() implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var arguments = parser.arguments(entry.value(), entry.name(), List.of("si", "alors", "sinon"));
    return new Node.Condition(
        arguments.required("si"), arguments.required("alors"), arguments.required("sinon"));
  }
}
