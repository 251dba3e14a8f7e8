package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import org.jspecify.annotations.Nullable;

/** Binary operators on two values as the reference computes them, whatever their types. */
final class Operations {
  private static final double MILLISECONDS_A_DAY = 86_400_000;

  private Operations() {}

  static Result apply(Operator operator, Result left, Result right, Missing missing) {
    var aligned = aligned(operator, left, right);
    var value = combined(operator, aligned.left(), aligned.right(), missing);
    return measured(operator, aligned.left(), aligned.right(), value);
  }

  /** What one of the operands is lacking still has a unit. */
  static Result unknown(Operator operator, Result left, Result right, Missing missing) {
    return measured(operator, left, right, Result.undefined(missing));
  }

  private record Operands(Result left, Result right) {}

  /** The right operand in the unit of the left one, where both carry one and can convert. */
  private static Operands aligned(Operator operator, Result left, Result right) {
    boolean keepsUnits =
        switch (operator) {
          case TIMES, OVER, QUOTIENT -> true;
          default -> isShareOf(operator, left, right);
        };
    if (keepsUnits || left.unit() == null && right.unit() == null) {
      return new Operands(left, right);
    }
    if (left.unit() != null) {
      return right.isMeasured() && Quantities.convertible(right, left.unit())
          ? new Operands(left, Quantities.convert(right, left.unit(), false))
          : new Operands(left, right);
    }
    return new Operands(Quantities.convert(left, right.unit(), false), right);
  }

  private static boolean isShareOf(Operator operator, Result left, Result right) {
    return (operator == Operator.PLUS || operator == Operator.MINUS)
        && isPercent(right.unit())
        && !isPercent(left.unit());
  }

  static boolean isPercent(@Nullable Unit unit) {
    return unit != null && unit.isPercent();
  }

  private static Result combined(Operator operator, Result left, Result right, Missing missing) {
    if (Loose.looksLikeDate(left) && Loose.looksLikeDate(right)) {
      return onNumbers(operator, milliseconds(left), milliseconds(right), missing);
    }
    return switch (operator) {
      case PLUS ->
          Loose.isText(left) || Loose.isText(right)
              ? Result.text(Loose.written(left) + Loose.written(right), missing)
              : onNumbers(operator, Loose.number(left), Loose.number(right), missing);
      case LESS, AT_MOST, MORE, AT_LEAST -> ordered(operator, left, right, missing);
      case EQUAL -> Result.bool(same(left, right), missing);
      case DIFFERENT -> Result.bool(!same(left, right), missing);
      case AND -> bare(Loose.isTruthy(left) ? right : left, missing);
      case OR -> bare(Loose.isTruthy(left) ? left : right, missing);
      default -> onNumbers(operator, Loose.number(left), Loose.number(right), missing);
    };
  }

  private static Result bare(Result value, Missing missing) {
    return value.isNotApplicable()
        ? Result.bool(false, missing)
        : value.withUnit(null).with(missing);
  }

  private static double milliseconds(Result date) {
    return Days.of(date).toEpochDay() * MILLISECONDS_A_DAY;
  }

  private static Result onNumbers(Operator operator, double a, double b, Missing missing) {
    return switch (operator) {
      case LESS -> Result.bool(a < b, missing);
      case AT_MOST -> Result.bool(a <= b, missing);
      case MORE -> Result.bool(a > b, missing);
      case AT_LEAST -> Result.bool(a >= b, missing);
      case EQUAL -> Result.bool(a == b, missing);
      case DIFFERENT -> Result.bool(a != b, missing);
      case AND -> Result.number(a == 0 ? a : b, null, missing);
      case OR -> Result.number(a == 0 ? b : a, null, missing);
      default -> Result.number(arithmetic(operator, a, b), null, missing);
    };
  }

  static double arithmetic(Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case OVER -> a / b;
      case QUOTIENT -> (a - a % b) / b;
      default -> StrictMath.pow(a, b);
    };
  }

  private static Result ordered(Operator operator, Result left, Result right, Missing missing) {
    if (Loose.isText(left) && Loose.isText(right)) {
      return onNumbers(operator, Loose.written(left).compareTo(Loose.written(right)), 0, missing);
    }
    return onNumbers(operator, Loose.number(left), Loose.number(right), missing);
  }

  /** « Non applicable » equals {@code non}; values of different types are never equal. */
  static boolean same(Result left, Result right) {
    var a = left.isNotApplicable() ? Result.NO : left;
    var b = right.isNotApplicable() ? Result.NO : right;
    return Loose.isText(a) && Loose.isText(b)
        ? Loose.written(a).equals(Loose.written(b))
        : a.sameValue(b);
  }

  /** The unit of the result: percentages are spent by a product. */
  private static Result measured(Operator operator, Result left, Result right, Result value) {
    if (isShareOf(operator, left, right)) {
      return share(operator, left, right, value);
    }
    return switch (operator) {
      case TIMES -> product(left.unit(), right.unit(), value);
      case OVER -> value.measuredIn(ratio(left.unit(), right.unit()));
      case QUOTIENT -> value.measuredIn(only(left.unit(), right.unit()));
      case PLUS, MINUS -> value.measuredIn(left.unit() == null ? right.unit() : left.unit());
      default -> value.withUnit(null);
    };
  }

  private static Result product(@Nullable Unit left, @Nullable Unit right, Result value) {
    var unit = times(left, right);
    if (unit == null || !unit.numerators().contains("%")) {
      return value.measuredIn(unit);
    }
    var scaled = value.isNumber() ? value.withNumber(value.number() / 100) : value;
    return scaled.measuredIn(times(unit, Unit.PERCENT.inverse()));
  }

  /** Adding a percentage to what is not one means a share of it. */
  private static Result share(Operator operator, Result left, Result right, Result value) {
    var unit = times(times(left.unit(), right.unit()), Unit.PERCENT.inverse());
    int sign = operator == Operator.MINUS ? -1 : 1;
    var changed =
        left.isNumber() && right.isNumber()
            ? Result.number(
                left.number() * (1 + right.number() / 100 * sign), null, value.missing())
            : value;
    return changed.measuredIn(unit);
  }

  static @Nullable Unit times(@Nullable Unit left, @Nullable Unit right) {
    if (left == null) {
      return right;
    }
    return right == null ? left : Quantities.bounded(left.times(right));
  }

  static Unit ratio(@Nullable Unit left, @Nullable Unit right) {
    var above = left == null ? Unit.EMPTY : left;
    return Quantities.bounded(above.times(right == null ? Unit.EMPTY : right.inverse()));
  }

  private static @Nullable Unit only(@Nullable Unit left, @Nullable Unit right) {
    if (left != null && right != null) {
      return null;
    }
    return left == null ? right : left;
  }

  /** Whether two numbers convert to one unit. */
  static boolean compatible(Result left, Result right) {
    return UnitConversion.convertible(right.unit(), left.unit());
  }
}
