package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of the first branch whose test is neither {@code non} nor not applicable. */
final class VariationsStep extends Step {

  record Branch(Step test, Step then) {}

  private final List<Branch> branches;
  private final boolean strict;

  VariationsStep(int slot, List<Branch> branches, boolean strict) {
    super(slot);
    this.branches = branches;
    this.strict = strict;
  }

  List<Branch> branches() {
    return branches;
  }

  @Override
  Result compute(Calculation calculation) {
    var missing = Missing.NONE;
    var value = Result.NOT_APPLICABLE;
    Unit unit = null;
    boolean unknown = false;
    boolean found = false;
    for (var branch : branches) {
      if (found) {
        break;
      }
      var test = branch.test().in(calculation);
      var here = test.missing().raised();
      if (!test.isOff()) {
        var then = inUnit(branch.then().in(calculation), unit);
        here = here.and(then.missing());
        unit = unit == null ? then.unit() : unit;
        unknown |= test.isUndefined();
        found = !unknown;
        value = found ? then : Result.UNDEFINED;
      }
      missing = missing.and(here);
    }
    return (unknown ? Result.UNDEFINED : value).withUnit(unit).with(missing);
  }

  private Result inUnit(Result value, @Nullable Unit unit) {
    if (unit == null) {
      return value;
    }
    if (!Quantities.convertible(value, unit)) {
      if (strict) {
        throw Quantities.inconvertible(value.unit(), unit);
      }
      return value;
    }
    return Quantities.convert(value, unit, strict);
  }

  @Override
  Nature infer() {
    var kind = Kind.UNKNOWN;
    boolean nullable = false;
    for (var branch : branches) {
      var nature = branch.then().nature();
      kind = kind == Kind.UNKNOWN ? nature.kind() : kind;
      nullable |= nature.isNullable();
    }
    return new Nature(kind, nullable ? Nullability.YES : Nullability.NO);
  }
}
