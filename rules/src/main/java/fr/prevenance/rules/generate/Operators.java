package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Binary operators. */
record Operators(Lowering lowering) {

  Expr binary(Node.Binary binary) {
    var left = lowering.value(binary.left());
    var right = Lowering.certainly(lowering.part(binary, binary.right()));
    var dates = new Dates(lowering);
    return dates.isShift(binary, left)
        ? dates.shift(binary, left, right)
        : binary(binary.operator(), left, right);
  }

  private Expr binary(Operator operator, Expr left, Expr right) {
    return switch (operator) {
      case PLUS, MINUS, TIMES, OVER, QUOTIENT, POWER -> {
        Lowering.numeric(left);
        Lowering.numeric(right);
        yield arithmetic(operator, left, right);
      }
      case LESS, AT_MOST, MORE, AT_LEAST -> ordering(operator, left, right);
      case EQUAL, DIFFERENT -> equality(operator == Operator.EQUAL, left, right);
      case AND, OR -> connected(operator == Operator.AND, List.of(left, right));
    };
  }

  private Expr arithmetic(Operator operator, Expr left, Expr right) {
    return switch (operator) {
      case PLUS, MINUS -> sum(operator == Operator.PLUS, left, right);
      case TIMES -> product(left, right);
      case OVER -> ratio(left, right);
      case QUOTIENT ->
          leaking(
              apply(
                  only(left.shape().unit(), right.shape().unit()),
                  Operation.QUOTIENT,
                  Units.certain(left),
                  right,
                  List.of()));
      default ->
          apply(
              null,
              Operation.POWER,
              Units.certain(left),
              alignedLoosely(left, Units.certain(right)),
              List.of());
    };
  }

  /** The interpreter does not expect « non applicable » of a quotient. */
  private static Expr leaking(Expr.Apply made) {
    return new Expr.Apply(
        made.shape().with(Shape.LEAKS), made.operation(), made.parts(), made.constants());
  }

  private static Expr.Apply apply(
      @Nullable Unit unit,
      Operation operation,
      Expr left,
      Expr right,
      List<? extends Number> constants) {
    return Lowering.apply(
        Shape.number(unit).with(Shape.FAILS), operation, List.of(left, right), constants);
  }

  private static @Nullable Unit only(@Nullable Unit left, @Nullable Unit right) {
    if (left != null && right != null) {
      return null;
    }
    return left == null ? right : left;
  }

  /** A power converts its right operand, where it can, as the reference does. */
  private static Expr alignedLoosely(Expr left, Expr right) {
    var from = right.shape().unit();
    var to = left.shape().unit();
    boolean converts = from != null && to != null && UnitConversion.convertible(from, to);
    return converts ? Units.converted(right, to, false) : right;
  }

  Expr sum(boolean plus, Expr first, Expr second) {
    boolean oneUnit = Units.same(first.shape().unit(), second.shape().unit());
    boolean percent = Units.isPercent(second.shape().unit());
    return oneUnit && !percent || isNothing(second)
        ? added(plus, first, second)
        : added(
            plus,
            Units.certain(first),
            first.shape().unit() == null ? Units.certain(second) : second);
  }

  private Expr added(boolean plus, Expr left, Expr right) {
    var first = left.shape().unit();
    var second = right.shape().unit();
    if (Units.isPercent(second) && !Units.isPercent(first)) {
      var unit = Units.withoutPercent(Units.times(first, second));
      int risks = (plus ? Arithmetic.LEFT_OFF : 0) | (first == null ? Arithmetic.RIGHT_OFF : 0);
      return apply(
          unit, Operation.PLUS_SHARE, left, right, List.of(plus ? 1.0 : -1.0, (Number) risks));
    }
    var unit = first == null ? second : first;
    var aligned = first == null ? right : Units.converted(right, first, true);
    int risks =
        (isNothing(right) || Units.same(second, unit) && !Units.isPercent(second)
                ? 0
                : Arithmetic.LEFT_OFF)
            | (first == null && second != null ? Arithmetic.RIGHT_OFF : 0);
    var made =
        isNothing(right) && plus
            ? Lowering.apply(
                Shape.number(unit).with(Shape.FAILS),
                Operation.PLUS_NOTHING,
                List.of(left),
                List.of(risks))
            : apply(unit, plus ? Operation.PLUS : Operation.MINUS, left, aligned, List.of(risks));
    return bare(plus ? made.without(Shape.LEAKS | Shape.OFF) : made);
  }

  /** A zero that was decided by one operand, or that nothing was added up to, has no unit. */
  private static Expr bare(Expr.Apply made) {
    return made.shape().unit() == null
        ? made
        : new Expr.Apply(
            made.shape().with(Shape.BARE), made.operation(), made.parts(), made.constants());
  }

  private static boolean isNothing(Expr value) {
    return value instanceof Expr.Const constant && constant.isNotApplicable();
  }

  Expr product(Expr left, Expr right) {
    var whole = Units.times(left.shape().unit(), right.shape().unit());
    boolean spent = Units.spendsPercent(whole);
    var unit = spent ? Units.withoutPercent(whole) : whole;
    return bare(apply(unit, Operation.TIMES, left, right, List.of(spent ? 100.0 : 1.0)));
  }

  Expr ratio(Expr left, Expr right) {
    var unit = Units.ratio(left.shape().unit(), right.shape().unit());
    return bare(apply(unit, Operation.OVER, left, right, List.of()));
  }

  private static Expr ordering(Operator operator, Expr left, Expr right) {
    requireSameKind(left, right);
    if (left.shape().isBoolean() || isText(left) || isText(right)) {
      throw new NotGeneratable("comparaison d'autre chose que des nombres ou des dates");
    }
    return compared(
        switch (operator) {
          case LESS -> Operation.LESS;
          case AT_MOST -> Operation.AT_MOST;
          case MORE -> Operation.MORE;
          default -> Operation.AT_LEAST;
        },
        measured(left, right),
        aligned(left, right));
  }

  private static boolean isText(Expr value) {
    return value.shape().kind() == Kind.TEXT;
  }

  /** The left operand of a comparison: where its unit matters, it must have it. */
  private static Expr measured(Expr left, Expr right) {
    return Units.same(left.shape().unit(), right.shape().unit()) ? left : Units.certain(left);
  }

  private static Expr aligned(Expr left, Expr right) {
    return left.shape().unit() == null
        ? right
        : Units.converted(right, Objects.requireNonNull(left.shape().unit()), true);
  }

  private static Expr compared(Operation operation, Expr left, Expr right) {
    return Lowering.apply(Shape.BOOLEAN, operation, List.of(left, right), List.of());
  }

  private static Expr equality(boolean equal, Expr left, Expr right) {
    if (isNo(right)) {
      return equal ? Choices.isOff(left) : Choices.isOn(left);
    }
    if (isNo(left)) {
      return equal ? Choices.isOff(right) : Choices.isOn(right);
    }
    requireSameKind(left, right);
    if (left.shape().isBoolean() || right.shape().isBoolean()) {
      return without(
          compared(equal ? Operation.EQUAL_FLAGS : Operation.DIFFERENT_FLAGS, left, right));
    }
    return without(
        compared(
            equal ? Operation.EQUAL : Operation.DIFFERENT,
            measured(left, right),
            aligned(left, right)));
  }

  private static Expr without(Expr compared) {
    return ((Expr.Apply) compared).without(Shape.LEAKS | Shape.OFF);
  }

  private static boolean isNo(Expr value) {
    return value instanceof Expr.Const constant
        && constant.shape().isBoolean()
        && constant.value() == States.NO;
  }

  private static void requireSameKind(Expr left, Expr right) {
    var first = left.shape().kind();
    var second = right.shape().kind();
    if (first != second && first != Kind.NONE && second != Kind.NONE) {
      throw new NotGeneratable("comparaison de types différents");
    }
  }

  static Expr connected(boolean all, List<Expr> items) {
    int traits = 0;
    for (var item : items) {
      if (!item.shape().isBoolean() && item.shape().kind() != Kind.NONE) {
        throw new NotGeneratable("« et » ou « ou » sur autre chose que des booléens");
      }
      traits |= item.shape().traits();
    }
    var shape = Shape.BOOLEAN.with(traits).without(Shape.LEAKS | Shape.OFF).without(Shape.MEASURED);
    return new Expr.Connected(shape, all, items);
  }
}
