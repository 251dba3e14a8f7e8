package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.explain.FrenchFormat;
import java.util.List;

/** {@code texte}: values formatted in French within a text. */
final class TemplateStep extends Step {
  private final List<Step> pieces;

  TemplateStep(int slot, List<Step> pieces) {
    super(slot);
    this.pieces = pieces;
  }

  @Override
  Result compute(Calculation calculation) {
    var text = new StringBuilder();
    var missing = Missing.NONE;
    for (var piece : pieces) {
      var result = piece.in(calculation);
      text.append(FrenchFormat.rounded(Quantities.simplify(result).value()));
      Loose.bounded(text);
      missing = missing.and(result.missing());
    }
    return Result.text(text.toString(), missing);
  }

  @Override
  Nature infer() {
    return Nature.TEXT;
  }
}
