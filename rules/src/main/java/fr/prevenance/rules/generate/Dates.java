package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.CalendarUnit;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.StaticType;
import java.util.List;

/** Dates computed from dates, and the time between them. */
record Dates(Lowering lowering) {

  /** Whether a sum or difference is that of a date and a duration. */
  boolean isShift(Node.Binary binary, Expr left) {
    boolean isSum = binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS;
    return isSum && (isKnownDate(binary.left()) || left.shape().kind() == Kind.DATE);
  }

  private boolean isKnownDate(Node node) {
    var type = lowering.plan().model().nodeTypes().get(node);
    return type != null && type.kind() == StaticType.Kind.DATE;
  }

  Expr shift(Node.Binary binary, Expr date, Expr duration) {
    if (!isKnownDate(binary.left()) || !isDate(date)) {
      throw new NotGeneratable("date connue seulement à l'exécution");
    }
    Lowering.numeric(duration);
    double sign = binary.operator() == Operator.PLUS ? 1 : -1;
    return dated(
        Operation.SHIFT_DATE, List.of(date, duration), List.of(sign, (Number) months(duration)));
  }

  /** In one of the duration; what never has a value, or is zero, counts in any unit. */
  private static int months(Expr duration) {
    boolean isNothing =
        duration.shape().kind() == Kind.NONE
            || duration instanceof Expr.Const constant && constant.value() == 0;
    return isNothing
        ? 0
        : CalendarUnit.of(duration.shape().unit())
            .orElseThrow(() -> new NotGeneratable("unité de durée impossible"))
            .months();
  }

  Expr dayOfPeriod(Node.DayOfPeriod node) {
    var date = lowering.value(node.date());
    requireDate(date);
    return dated(Operation.DAY_OF_PERIOD, List.of(date), List.of(node.edge().ordinal()));
  }

  private static Expr dated(
      Operation operation, List<Expr> operands, List<? extends Number> constants) {
    return Lowering.apply(new Shape(Kind.DATE, null, Shape.FAILS), operation, operands, constants);
  }

  Expr duration(Node.Duration duration) {
    var from = lowering.value(duration.from());
    var to = lowering.value(duration.to());
    requireDate(from);
    requireDate(to);
    return Lowering.apply(
        Shape.number(duration.period().unit()).with(Shape.LEAKS),
        Operation.DURATION,
        List.of(from, to),
        List.of(duration.period().ordinal()));
  }

  private static void requireDate(Expr value) {
    if (!isDate(value)) {
      throw new NotGeneratable("durée entre autre chose que des dates");
    }
  }

  private static boolean isDate(Expr value) {
    return value.shape().kind() == Kind.DATE || value.shape().kind() == Kind.NONE;
  }
}
