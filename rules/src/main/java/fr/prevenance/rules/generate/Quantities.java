package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Unit;
import java.util.List;

/** Bounds and conversions. */
record Quantities(Lowering lowering) {
  /** Not above or not below a limit; one without unit has that of the value. */
  Expr bound(Node.Bound bound) {
    var value = lowering.value(bound.value());
    var limit = lowering.value(bound.limit());
    if (limit instanceof Expr.Const constant && isNoBound(constant)) {
      return value;
    }
    boolean numbers = value.shape().isNumeric() && limit.shape().isNumeric();
    if (!numbers) {
      throw new NotGeneratable("borne sur autre chose que des nombres");
    }
    var unit = value.shape().unit();
    boolean lone = value.shape().kind() == Kind.NONE || limit.shape().kind() == Kind.NONE;
    if (!lone && unit == null && limit.shape().unit() != null) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    boolean takesUnit = unit != null && !Units.same(limit.shape().unit(), unit);
    var measured = takesUnit && !leavesZero(limit, bound.ceiling()) ? Units.certain(value) : value;
    return Lowering.apply(
        shape(measured, value.shape().traits() | limit.shape().traits()),
        bound.ceiling() ? Operation.CEILING : Operation.FLOOR,
        List.of(measured, takesUnit ? Units.converted(limit, unit, true) : limit),
        List.of());
  }

  /** Whether a limit, which would have the unit of the value, certainly does not act on zero. */
  private static boolean leavesZero(Expr limit, boolean ceiling) {
    return limit instanceof Expr.Const constant
        && (ceiling ? constant.value() >= 0 : constant.value() <= 0);
  }

  /** Of a number made of another one. */
  static Shape shape(Expr value, int traits) {
    return new Shape(value.shape().kind(), value.shape().unit(), traits & Shape.BARE);
  }

  private static boolean isNoBound(Expr.Const limit) {
    return limit.isNotApplicable() || limit.shape().isBoolean() && limit.value() == States.NO;
  }

  Expr conversion(Node.Conversion conversion) {
    return measured(converted(lowering.mixed(conversion.value()), conversion.unit()));
  }

  /** What never has a value is no condition either once a unit was stated of it. */
  static Expr measured(Expr value) {
    return value.shape().kind() == Kind.NONE
        ? new Expr.Relabelled(value.shape().with(Shape.MEASURED), value)
        : value;
  }

  /** Brought to a unit, branch by branch where they differ. */
  static Expr converted(Expr value, Unit unit) {
    Lowering.numeric(value);
    if (!value.shape().has(Shape.MIXED)) {
      return value.shape().kind() == Kind.NONE ? value : Units.converted(value, unit, true);
    }
    var shape = value.shape().in(unit).without(Shape.BARE);
    return switch (value) {
      case Expr.Choose choice ->
          new Expr.Choose(
              shape,
              choice.test(),
              converted(choice.then(), unit),
              converted(choice.otherwise(), unit));
      case Expr.Variations variations ->
          new Expr.Variations(
              shape,
              variations.branches().stream()
                  .map(branch -> new Expr.Branch(branch.test(), converted(branch.then(), unit)))
                  .toList());
      case Expr.IfUndefined fallback ->
          new Expr.IfUndefined(
              shape, converted(fallback.value(), unit), converted(fallback.fallback(), unit));
      case Expr.Versions versions ->
          new Expr.Versions(
              shape,
              versions.slot(),
              versions.day(),
              versions.firstDays(),
              versions.values().stream().map(version -> converted(version, unit)).toList());
      default -> throw new NotGeneratable("unité connue seulement à l'exécution");
    };
  }

  Expr simplification(Node.Simplification simplification) {
    return measured(Units.simplified(lowering.number(simplification.value())));
  }
}
