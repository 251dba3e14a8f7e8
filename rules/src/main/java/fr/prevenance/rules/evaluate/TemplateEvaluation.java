package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import java.util.stream.Collectors;

/** {@code texte}: expressions formatted in French within a text. */
record TemplateEvaluation(Calculation calculation) {

  Step evaluate(Node.Template template) {
    var pieces = template.pieces().stream().map(calculation::step).toList();
    var text =
        pieces.stream()
            .map(piece -> FrenchFormat.rounded(Quantities.simplify(piece.value())))
            .collect(Collectors.joining());
    return Step.of(template, Value.of(text), pieces);
  }
}
