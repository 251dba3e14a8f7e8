package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.StaticType.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code valeurs datées}: what the law says on the day of the evaluation. */
final class DatedStep extends Step {
  private final Step day;
  private final Node.Dated dated;
  private final List<Optional<Step>> values;

  /**
   * @param values one for each version; empty once repealed
   */
  DatedStep(int slot, Step day, Node.Dated dated, List<Optional<Step>> values) {
    super(slot);
    this.day = day;
    this.dated = dated;
    this.values = values;
  }

  @Override
  Result compute(Calculation calculation) {
    var on = day.in(calculation);
    if (on.isUndefined() || on.isNotApplicable()) {
      return on;
    }
    var date = Days.of(on);
    int position = position(dated, date);
    if (position < 0) {
      throw tooEarly(calculation.currentRule(), date);
    }
    var value = values.get(position).map(step -> step.in(calculation));
    return value
        .map(result -> result.with(on.missing().and(result.missing())))
        .orElseGet(() -> Result.notApplicable(on.missing()));
  }

  /** Version in force on a day. */
  static Optional<Node.Version> inForce(Node.Dated dated, LocalDate day) {
    int position = position(dated, day);
    return position < 0 ? Optional.empty() : Optional.of(dated.versions().get(position));
  }

  private static int position(Node.Dated dated, LocalDate day) {
    int found = -1;
    for (int i = 0; i < dated.versions().size(); i++) {
      found = dated.versions().get(i).from().isAfter(day) ? found : i;
    }
    return found;
  }

  private EvaluationFault tooEarly(String rule, LocalDate date) {
    return new EvaluationFault(
        "aucune-valeur-en-vigueur",
        "La règle « "
            + rule
            + " » n'a pas de valeur le "
            + FrenchFormat.date(date)
            + " : la première est en vigueur depuis le "
            + FrenchFormat.date(dated.versions().getFirst().from())
            + ".");
  }

  @Override
  Nature infer() {
    var nature = new Nature(Kind.UNKNOWN, Nullability.NO);
    for (var value : values) {
      nature = value.isPresent() ? nature.or(value.get().nature()) : nature;
    }
    return values.stream().anyMatch(Optional::isEmpty)
        ? new Nature(nature.kind(), Nullability.YES)
        : nature;
  }
}
