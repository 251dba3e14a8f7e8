package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code contexte: {règle: valeur}}: the value as it would be under other answers. */
record ContextMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    if (parser.isCompatible() && entry.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
      return scalar.number().isPresent()
          ? new Node.Context(value, List.of())
          : new Node.Broken("« contexte » attend des règles et leur valeur.");
    }
    if (!(entry.value() instanceof Tree.Mapping mapping)) {
      return parser.fault(
          entry.value().place(),
          "argument-invalide",
          "« contexte » attend des règles et leur valeur.",
          "Écrivez sous « contexte » des lignes « nom de règle: valeur ».");
    }
    var settings = new ArrayList<Node.Setting>();
    for (var setting : inOrder(parser.bounded(mapping.entries(), entry), parser)) {
      var argument = parser.node(setting.value());
      parser
          .settableRule(setting.key())
          .ifPresent(rule -> settings.add(new Node.Setting(rule, argument)));
    }
    return new Node.Context(value, settings);
  }

  /** Of two names for one rule the last one counts, in the order of the alphabet. */
  private static List<Tree.Entry> inOrder(List<Tree.Entry> settings, DefinitionParser parser) {
    return parser.isCompatible()
        ? settings.stream()
            .sorted((a, b) -> Replacements.inAlphabeticalOrder(a.name(), b.name()))
            .toList()
        : settings;
  }
}
