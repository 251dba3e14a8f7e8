package fr.prevenance.rules.evaluate;

import static fr.prevenance.rules.model.Operator.AND;
import static fr.prevenance.rules.model.Operator.OR;
import static fr.prevenance.rules.model.Operator.PLUS;

import fr.prevenance.rules.evaluate.Nature.Nullability;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.StaticType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fold over the members of a group, by rank and then by identifier. */
final class MembersStep extends Step {
  private final MemberFold fold;
  private final Step value;
  private final Optional<Step> among;

  MembersStep(int slot, MemberFold fold, Step value, Optional<Step> among) {
    super(slot);
    this.fold = fold;
    this.value = value;
    this.among = among;
  }

  @Override
  Result compute(Calculation calculation) {
    var members = calculation.members();
    return fold.isLogical() ? logical(members) : counted(members);
  }

  /** {@code ou} over (parmi et x), or {@code et} over (non parmi ou x), from the first member. */
  private Result logical(List<Calculation> members) {
    boolean any = fold == MemberFold.ANY;
    var all = any ? Result.NO : Result.YES;
    for (var member : members) {
      all = any ? either(OR, all, chosen(member)) : either(AND, all, chosen(member));
      if (all.isBoolean() && all.isTrue() == any) {
        return all;
      }
    }
    return all;
  }

  private Result chosen(Calculation member) {
    if (among.isEmpty()) {
      return value.in(member);
    }
    var counts = among.get().in(member);
    boolean any = fold == MemberFold.ANY;
    if (counts.isOff()) {
      return Result.bool(!any, counts.missing());
    }
    if (!counts.isUndefined()) {
      var looked = value.in(member);
      return looked.with(counts.missing().and(looked.missing()));
    }
    return either(any ? AND : OR, counts, value.in(member));
  }

  /** {@code et} and {@code ou} over three states: an operand that decides forgets the other. */
  private static Result either(Operator operator, Result left, Result right) {
    boolean decides = operator == OR;
    if (decides ? left.isTrue() : left.isOff()) {
      return Result.bool(decides, left.missing());
    }
    if (decides ? right.isTrue() : right.isOff()) {
      return Result.bool(decides, right.missing());
    }
    var missing = left.missing().and(right.missing());
    return left.isUndefined() || right.isUndefined()
        ? Result.undefined(missing)
        : Result.bool(!decides, missing);
  }

  /** A member that may or may not count makes the whole unknown. */
  private Result counted(List<Calculation> members) {
    var values = new ArrayList<Result>();
    var missing = Missing.NONE;
    boolean unknown = false;
    for (var member : members) {
      var counts = among.map(step -> step.in(member)).orElse(Result.YES);
      missing = missing.and(counts.missing());
      unknown |= counts.isUndefined();
      if (!counts.isOff() && !counts.isUndefined()) {
        var result = value.in(member);
        missing = missing.and(result.missing());
        unknown |= result.isUndefined();
        values.add(result);
      }
    }
    if (unknown) {
      return Result.undefined(missing);
    }
    var folded =
        switch (fold) {
          case MAXIMUM -> extreme(values, 1);
          case MINIMUM -> extreme(values, -1);
          default -> sum(values);
        };
    return folded.with(missing);
  }

  /** From the last member, as sums are everywhere in the language. */
  private static Result sum(List<Result> values) {
    var total = Result.number(0, null, Missing.NONE);
    for (var value : values.reversed()) {
      total = StrictOperations.apply(PLUS, value, total, Missing.NONE);
    }
    return total;
  }

  private static Result extreme(List<Result> values, int direction) {
    var best = Result.NOT_APPLICABLE;
    for (var value : values) {
      boolean better =
          !value.isNotApplicable()
              && (best.isNotApplicable() || StrictOperations.compare(value, best) * direction > 0);
      best = better ? value : best;
    }
    return best;
  }

  @Override
  Nature infer() {
    return switch (fold) {
      case ANY, ALL -> Nature.BOOLEAN;
      case SUM, COUNT -> Nature.NUMBER;
      case MAXIMUM, MINIMUM -> new Nature(Kind.NUMBER, Nullability.YES);
    };
  }
}
