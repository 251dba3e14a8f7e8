package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Scale;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code barème}, {@code grille} and {@code taux progressif}. */
record BracketsMechanism(Scale scale) implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var arguments =
        parser.arguments(
            entry.value(), entry.name(), List.of("assiette", "multiplicateur", "tranches"));
    var multiplier =
        isZeroWritten(arguments, parser)
            ? new Node.Constant(Value.of(1))
            : arguments.optional("multiplicateur").orElse(new Node.Constant(Value.of(1)));
    var items = arguments.list("tranches");
    var brackets = new ArrayList<Node.Bracket>();
    for (int i = 0; i < items.size(); i++) {
      brackets.add(bracket(items.get(i), i == items.size() - 1, parser));
    }
    return new Node.Brackets(
        scale, arguments.required("assiette"), multiplier, brackets, entry.key().place());
  }

  /** The reference takes a multiplier written 0 as if there were none. */
  private static boolean isZeroWritten(Arguments arguments, DefinitionParser parser) {
    return parser.isCompatible()
        && arguments.find("multiplicateur").orElse(null) instanceof Tree.Scalar scalar
        && (scalar.isNull() || scalar.number().orElse(1) == 0);
  }

  private Node.Bracket bracket(Tree item, boolean last, DefinitionParser parser) {
    var arguments = parser.arguments(item, "tranches", List.of(scale.amountKey(), "plafond"));
    var ceiling = arguments.optional("plafond");
    if (ceiling.isEmpty() && !last && !parser.isCompatible()) {
      parser.fault(
          item.place(),
          "tranche-sans-plafond",
          "Seule la dernière tranche peut être sans « plafond ».",
          "Ajoutez « plafond » à cette tranche ou déplacez-la à la fin.");
    }
    return new Node.Bracket(ceiling, arguments.required(scale.amountKey()));
  }
}
