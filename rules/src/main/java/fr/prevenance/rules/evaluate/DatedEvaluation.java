package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code valeurs datées}: the version in force on the day of evaluation. */
record DatedEvaluation(Calculation calculation) {

  Step evaluate(Node.Dated dated) {
    var day = calculation.step(dated.day());
    if (!(day.value() instanceof Value.Date(var date))) {
      throw new EvaluationFault("type-incompatible", "La date d'évaluation n'est pas une date.");
    }
    var version = inForce(dated, date).orElseThrow(() -> tooEarly(dated, date));
    if (version.value().isEmpty()) {
      return Step.of(dated, States.NOT_APPLICABLE, List.of(day));
    }
    var value = calculation.step(version.value().get());
    return Step.of(dated, value.value(), List.of(day, value));
  }

  /** The last version whose first day is not after the date. */
  static Optional<Node.Version> inForce(Node.Dated dated, LocalDate date) {
    return dated.versions().reversed().stream()
        .filter(version -> !version.from().isAfter(date))
        .findFirst();
  }

  private EvaluationFault tooEarly(Node.Dated dated, LocalDate date) {
    return new EvaluationFault(
        "aucune-valeur-en-vigueur",
        "La règle « "
            + calculation.currentRule()
            + " » n'a pas de valeur le "
            + FrenchFormat.date(date)
            + " : la première est en vigueur depuis le "
            + FrenchFormat.date(dated.versions().getFirst().from())
            + ".");
  }
}
