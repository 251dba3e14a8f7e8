package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.ExactRounding;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code arrondi}, to what is known beforehand. */
record Roundings(Lowering lowering) {

  Expr rounding(Node.Rounding rounding) {
    return Quantities.measured(roundedAs(rounding));
  }

  private Expr roundedAs(Node.Rounding rounding) {
    var value = Units.simplified(lowering.number(rounding.value()));
    var decimals = lowering.value(rounding.decimals());
    if (decimals instanceof Expr.Const constant) {
      return rounded(value, constant);
    }
    if (!decimals.shape().isBoolean()) {
      throw new NotGeneratable("nombre de décimales calculé");
    }
    return Lowering.apply(shape(value), Operation.ROUND_IF, List.of(value, decimals), List.of());
  }

  private static Expr rounded(Expr value, Expr.Const decimals) {
    if (decimals.isNotApplicable() || decimals.isUndefined()) {
      throw new NotGeneratable("nombre de décimales absent");
    }
    if (decimals.shape().isBoolean()) {
      return decimals.value() == States.YES ? rounded(value, wholes()) : value;
    }
    boolean isCount = decimals.shape().kind() == Kind.NUMBER && isDecimals(decimals);
    if (!isCount || !ExactRounding.isCount(decimals.value())) {
      throw new NotGeneratable("nombre de décimales impossible");
    }
    return rounded(value, ExactRounding.toDecimals(decimals.value(), RoundingDirection.NEAREST));
  }

  private static ExactRounding wholes() {
    return ExactRounding.toDecimals(0, RoundingDirection.NEAREST);
  }

  private static boolean isDecimals(Expr.Const decimals) {
    var unit = decimals.shape().unit();
    return unit == null || unit.isDecimals();
  }

  Expr to(Node.RoundingTo rounding) {
    var value = Units.simplified(lowering.number(rounding.value()));
    var precision = lowering.value(rounding.precision());
    if (!(precision instanceof Expr.Const constant) || constant.shape().kind() != Kind.NUMBER) {
      throw new NotGeneratable("arrondi à un nombre calculé");
    }
    return Quantities.measured(
        rounded(value, rounding(constant, value.shape().unit(), rounding.direction())));
  }

  private static ExactRounding rounding(
      Expr.Const precision, @Nullable Unit unit, RoundingDirection direction) {
    var own = precision.shape().unit();
    if (own != null && own.isDecimals()) {
      if (!ExactRounding.isCount(precision.value())) {
        throw new NotGeneratable("nombre de décimales impossible");
      }
      return ExactRounding.toDecimals(precision.value(), direction);
    }
    var step = unit == null ? precision : Units.converted(precision, unit, true);
    if (!(step instanceof Expr.Const constant) || !ExactRounding.isStep(constant.value())) {
      throw new NotGeneratable("arrondi à un multiple impossible");
    }
    return ExactRounding.toMultiple(constant.value(), direction);
  }

  private static Expr rounded(Expr value, ExactRounding rounding) {
    return Lowering.apply(
        shape(value),
        Operation.ROUND,
        List.of(value),
        List.of(rounding.scale(), rounding.step(), rounding.direction().ordinal()));
  }

  private static Shape shape(Expr value) {
    return Quantities.shape(value, value.shape().traits());
  }
}
