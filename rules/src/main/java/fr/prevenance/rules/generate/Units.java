package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of results, as the interpreter finds them, and conversions as expressions. */
final class Units {
  private Units() {}

  static boolean same(@Nullable Unit first, @Nullable Unit second) {
    return first == null || second == null ? first == second : first.equals(second);
  }

  static boolean isPercent(@Nullable Unit unit) {
    return unit != null && unit.isPercent();
  }

  /** Of a product, percentages kept. */
  static @Nullable Unit times(@Nullable Unit left, @Nullable Unit right) {
    if (left == null) {
      return right;
    }
    return right == null ? left : bounded(left.times(right));
  }

  /** The interpreter fails where a unit grew too long. */
  static Unit bounded(Unit unit) {
    if (unit.isTooLong()) {
      throw new NotGeneratable("unité de trop de mots");
    }
    return unit;
  }

  static Unit ratio(@Nullable Unit left, @Nullable Unit right) {
    var above = left == null ? Unit.EMPTY : left;
    return bounded(above.times(right == null ? Unit.EMPTY : right.inverse()));
  }

  static boolean spendsPercent(@Nullable Unit product) {
    return product != null && product.numerators().contains("%");
  }

  static @Nullable Unit withoutPercent(@Nullable Unit product) {
    return product == null ? null : product.times(Unit.PERCENT.inverse());
  }

  /**
   * An expression brought to a unit; one without unit takes it.
   *
   * @param exact nothing is rounded where the unit is the same already
   */
  static Expr converted(Expr value, @Nullable Unit target, boolean exact) {
    var from = value.shape().unit();
    if (value.shape().kind() == Shape.Kind.NONE) {
      return value;
    }
    if (from == null || exact && Units.same(from, target)) {
      return isBare(value)
          ? reshaped(value, value.shape().without(Shape.BARE))
          : relabelled(value, target);
    }
    var factors = UnitConversion.factors(from, target);
    if (!factors.convertible()) {
      throw new NotGeneratable("unités « " + from.text() + " » inconvertibles");
    }
    var shape = value.shape().in(target).without(Shape.BARE);
    boolean plain =
        factors.up() == 1 && factors.down() == 1 && factors.above() == 1 && factors.below() == 1;
    return plain
        ? folded(new Expr.Apply(shape, Operation.KEEP, List.of(value), List.of()))
        : folded(
            new Expr.Apply(
                shape,
                Operation.CONVERT,
                List.of(value),
                List.of(factors.up(), factors.down(), factors.above(), factors.below())));
  }

  private static Expr folded(Expr.Apply made) {
    if (!(made.parts().getFirst() instanceof Expr.Const constant)) {
      return made;
    }
    var by = made.constants().stream().mapToDouble(Number::doubleValue).toArray();
    double value =
        by.length == 0
            ? Quantity.keep(constant.value())
            : Quantity.convert(constant.value(), by[0], by[1], by[2], by[3]);
    return new Expr.Const(made.shape(), value);
  }

  /** The same numbers, said to be of another unit. */
  static Expr relabelled(Expr value, @Nullable Unit unit) {
    if (same(value.shape().unit(), unit)) {
      return value;
    }
    return reshaped(value, value.shape().in(unit));
  }

  static Expr simplified(Expr value) {
    var unit = value.shape().unit();
    if (unit == null) {
      return value;
    }
    var simple = converted(value, UnitConversion.simplify(unit), false);
    return isBare(value) ? reshaped(simple, simple.shape().with(Shape.BARE)) : simple;
  }

  /** Whether a zero may come without unit where other numbers have one. */
  static boolean isBare(Expr value) {
    return value.shape().has(Shape.BARE) && value.shape().unit() != null;
  }

  /** For where the unit of a zero matters. */
  static Expr certain(Expr value) {
    return isBare(value)
        ? Lowering.apply(
            value.shape().without(Shape.BARE).with(Shape.FAILS),
            Operation.CERTAIN,
            List.of(value),
            List.of())
        : value;
  }

  /** The same values, of which something else is known. */
  static Expr reshaped(Expr value, Shape shape) {
    return value instanceof Expr.Const constant
        ? new Expr.Const(shape, constant.value())
        : new Expr.Relabelled(shape, value);
  }
}
