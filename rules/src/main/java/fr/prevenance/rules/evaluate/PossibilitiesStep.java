package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.StaticType.Kind;
import java.util.List;

/**
 * {@code une possibilité}: decides the value where only one possibility, or none, is left.
 *
 * <p>Only names of rules can be ruled out, by not being applicable.
 */
final class PossibilitiesStep extends Step {
  private final Possibilities possibilities;
  private final List<Step> tests;
  private final List<Step> references;

  /**
   * @param tests for each name of a rule, whether it is not applicable
   */
  PossibilitiesStep(
      int slot, Possibilities possibilities, List<Step> tests, List<Step> references) {
    super(slot);
    this.possibilities = possibilities;
    this.tests = tests;
    this.references = references;
  }

  @Override
  Result compute(Calculation calculation) {
    if (possibilities.kind() != Possibilities.Kind.REFERENCE) {
      return Result.UNDEFINED.withUnit(possibilities.unit().orElse(null));
    }
    var missing = Missing.NONE;
    int left = 0;
    var value = Result.NOT_APPLICABLE;
    for (int i = 0; i < tests.size(); i++) {
      var test = tests.get(i).in(calculation);
      missing = missing.and(test.missing());
      if (!test.isTrue()) {
        left++;
        value = Result.of(possibilities.items().get(i).value());
      }
    }
    return (left > 1 ? Result.UNDEFINED : value).with(missing);
  }

  /**
   * Whether the reference takes a value for one of the possibilities: names whose rule is not
   * applicable are none.
   */
  boolean accepts(Result value, Calculation calculation) {
    if (value.isUndefined() || value.isNotApplicable()) {
      return true;
    }
    // All are looked at first, as in the reference: what fails in one of them counts.
    in(calculation);
    for (int i = 0; i < possibilities.items().size(); i++) {
      var item = Result.of(possibilities.items().get(i).value());
      boolean out = !tests.isEmpty() && tests.get(i).in(calculation).isTrue();
      if (!out && isSame(item, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Result item, Result value) {
    if (!item.isNumber()) {
      return item.text().equals(Loose.written(value));
    }
    if (item.unit() == null) {
      return item.sameValue(value);
    }
    if (value.isNumber() && !Quantities.convertible(value, item.unit())) {
      throw Quantities.inconvertible(value.unit(), item.unit());
    }
    return Quantities.convert(value, item.unit(), false).sameValue(item);
  }

  @Override
  Nature infer() {
    boolean named = possibilities.kind() == Possibilities.Kind.REFERENCE;
    boolean nullable = named && references.stream().allMatch(step -> step.nature().isNullable());
    return new Nature(
        possibilities.kind() == Possibilities.Kind.NUMBER ? Kind.NUMBER : Kind.TEXT,
        nullable ? Nullability.YES : Nullability.NO);
  }
}
