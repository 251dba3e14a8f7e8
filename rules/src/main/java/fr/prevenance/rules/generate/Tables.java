package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Scale;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brackets, and values by date. */
record Tables(Lowering lowering) {
  private static final int MOST_ROWS = 300;

  Expr brackets(Node.Brackets brackets) {
    if (brackets.brackets().isEmpty() || brackets.brackets().size() > MOST_ROWS) {
      throw new NotGeneratable("tranches absentes ou trop nombreuses");
    }
    var base = base(lowering.number(brackets.base()), brackets);
    var multiplier = lowering.number(brackets.multiplier());
    var ceilings =
        brackets.brackets().stream()
            .map(bracket -> ceiling(bracket.ceiling(), base, multiplier))
            .toList();
    var amounts =
        brackets.brackets().stream().map(bracket -> amount(brackets, bracket.amount())).toList();
    var shape = shape(brackets.scale(), base, amounts);
    int traits = Shape.FAILS | Shape.LEAKS;
    for (var part :
        new Expr.Table(shape, brackets.scale(), base, multiplier, ceilings, amounts).parts()) {
      traits |= part.shape().traits() & ~(Shape.MEASURED | Shape.BARE);
    }
    return new Expr.Table(
        shape.with(traits), brackets.scale(), base, multiplier, ceilings, amounts);
  }

  /**
   * Ceilings are compared in the unit of the base: where one has another, the base needs its own.
   */
  private Expr base(Expr base, Node.Brackets brackets) {
    boolean oneUnit =
        brackets.brackets().stream()
            .flatMap(bracket -> bracket.ceiling().stream())
            .map(lowering::value)
            .allMatch(ceiling -> isOf(base.shape().unit(), ceiling));
    return oneUnit ? base : Units.certain(base);
  }

  private static boolean isOf(@Nullable Unit unit, Expr ceiling) {
    boolean usual = !(ceiling instanceof Expr.Const constant) || constant.value() >= 0.5;
    return usual && Units.same(ceiling.shape().unit(), unit);
  }

  private static Shape shape(Scale scale, Expr base, List<Expr> amounts) {
    return switch (scale) {
      case MARGINAL -> Shape.number(base.shape().unit()).with(base.shape().traits() & Shape.BARE);
      case PROGRESSIVE -> Shape.number(Unit.PERCENT);
      case GRID -> {
        var merged = Choices.merged(amounts);
        if (merged.isBoolean() || merged.has(Shape.MIXED)) {
          throw new NotGeneratable(
              merged.isBoolean() ? "grille de booléens" : "unité connue seulement à l'exécution");
        }
        yield merged.with(Shape.MEASURED);
      }
    };
  }

  private Expr amount(Node.Brackets brackets, Node amount) {
    return switch (brackets.scale()) {
      case GRID -> Lowering.certainly(lowering.part(brackets, amount));
      case MARGINAL -> rate(lowering.number(amount));
      case PROGRESSIVE -> Units.converted(lowering.number(amount), Unit.PERCENT, false);
    };
  }

  private static Expr rate(Expr written) {
    return Units.converted(written, plain(written), false);
  }

  /** 10 % is 0.1; a rate without unit is taken as it is. */
  private static @Nullable Unit plain(Expr rate) {
    return rate.shape().unit() == null ? null : Unit.EMPTY;
  }

  private Expr ceiling(Optional<Node> written, Expr base, Expr multiplier) {
    if (written.isEmpty()) {
      // Under a negative multiplier the interpreter takes it for the least of all.
      var none = new Expr.Const(Shape.number(base.shape().unit()), Double.POSITIVE_INFINITY);
      return multiplied(none, multiplier, base.shape().unit());
    }
    var ceiling = lowering.number(written.get());
    var from = Units.times(ceiling.shape().unit(), multiplier.shape().unit());
    var to = base.shape().unit();
    boolean asItIs = from == null || Units.same(from, to) || base.shape().kind() == Kind.NONE;
    if (asItIs) {
      return multiplied(ceiling, multiplier, to);
    }
    var factors = UnitConversion.factors(from, to);
    if (!factors.convertible()) {
      throw new NotGeneratable("plafond de tranche d'une autre unité que l'assiette");
    }
    return folded(
        Lowering.apply(
            Shape.number(to),
            Operation.LIMIT,
            List.of(ceiling, multiplier),
            List.of(factors.up(), factors.down(), factors.above(), factors.below())),
        factors);
  }

  private static Expr folded(Expr.Apply made, UnitConversion.Factors factors) {
    boolean settled =
        made.parts().stream()
            .allMatch(part -> part instanceof Expr.Const number && !Double.isNaN(number.value()));
    return settled
        ? new Expr.Const(
            Shape.number(made.shape().unit()),
            BracketTables.limit(
                ((Expr.Const) made.parts().getFirst()).value(),
                ((Expr.Const) made.parts().getLast()).value(),
                factors.up(),
                factors.down(),
                factors.above(),
                factors.below()))
        : made;
  }

  /** A multiplier that is 1 changes no number, and a ceiling that is not applicable counts 0. */
  private static Expr multiplied(Expr ceiling, Expr multiplier, @Nullable Unit unit) {
    if (multiplier instanceof Expr.Const one
        && one.value() == 1
        && ceiling instanceof Expr.Const constant
        && !Double.isNaN(constant.value())) {
      return new Expr.Const(Shape.number(unit), constant.value());
    }
    return Lowering.apply(
        Shape.number(unit), Operation.LIMIT_AS_IT_IS, List.of(ceiling, multiplier), List.of());
  }

  Expr dated(Node.Dated dated) {
    if (dated.versions().size() > MOST_ROWS) {
      throw new NotGeneratable("versions trop nombreuses");
    }
    var day = lowering.value(dated.day());
    if (day.shape().kind() != Kind.DATE) {
      throw new NotGeneratable("valeurs datées par autre chose qu'une date");
    }
    var values =
        dated.versions().stream()
            .map(version ->
                version
                    .value()
                    .map(value -> lowering.part(dated, value))
                    .orElse(Expr.Const.NOT_APPLICABLE))
            .toList();
    var firstDays = dated.versions().stream().map(version -> version.from().toEpochDay()).toList();
    var shape =
        Choices.merged(values)
            .with(Shape.FAILS)
            .with(day.shape().traits() & ~(Shape.LEAKS | Shape.BARE));
    boolean settled = day instanceof Expr.Settled known && known.slot() == Settlement.DAY;
    return settled
        ? settled(shape, day, firstDays, values)
        : new Expr.Versions(shape, Optional.empty(), day, firstDays, values);
  }

  private Expr settled(Shape shape, Expr day, List<Long> firstDays, List<Expr> values) {
    var settlement = lowering.plan().settlement();
    boolean constant = values.stream().allMatch(Expr.Const.class::isInstance);
    if (constant && !shape.has(Shape.MIXED)) {
      var numbers = values.stream().map(value -> ((Expr.Const) value).value()).toList();
      return new Expr.Settled(shape, settlement.value(firstDays, numbers));
    }
    return new Expr.Versions(
        shape, Optional.of(settlement.position(firstDays)), day, firstDays, values);
  }
}
