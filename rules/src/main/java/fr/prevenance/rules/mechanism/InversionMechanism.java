package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code inversion numérique}: a list of rules, or {@code avec} with {@code min}, {@code max} and
 * {@code tolérance d'erreur}.
 */
record InversionMechanism() implements Mechanism {
  private static final double MIN = -1e6;
  private static final double MAX = 1e8;
  private static final double TOLERANCE = 0.1;

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    if (!(entry.value() instanceof Tree.Mapping)) {
      return inversion(entry.value(), MIN, MAX, TOLERANCE, entry, parser);
    }
    var arguments =
        parser.arguments(
            entry.value(), entry.name(), List.of("avec", "min", "max", "tolérance d'erreur"));
    var goals = arguments.find("avec").orElse(entry.value());
    return inversion(
        goals,
        arguments.number("min", MIN),
        arguments.number("max", MAX),
        arguments.number("tolérance d'erreur", TOLERANCE),
        entry,
        parser);
  }

  private static Node inversion(
      Tree goals,
      double min,
      double max,
      double tolerance,
      Tree.Entry entry,
      DefinitionParser parser) {
    var items =
        goals instanceof Tree.Sequence sequence
            ? parser.bounded(sequence.items(), entry)
            : List.of(goals);
    var candidates = new ArrayList<Node.Reference>();
    for (var item : items) {
      if (parser.node(item) instanceof Node.Reference reference) {
        candidates.add(reference);
      } else if (parser.isCompatible()) {
        return new Node.Broken("« inversion numérique » attend des noms de règles.");
      } else {
        parser.fault(
            item.place(),
            "argument-invalide",
            "« inversion numérique » attend des noms de règles.",
            "Citez les règles dont la valeur peut être connue.");
      }
    }
    return new Node.Inversion(parser.index(), candidates, min, max, tolerance, entry.key().place());
  }
}
