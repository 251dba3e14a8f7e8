package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Node;
import java.util.List;

/** Tests of states: is it defined, is it applicable. */
record Presences(Lowering lowering) {

  Expr presence(Node.Presence presence) {
    var value = lowering.value(presence.value());
    boolean isFlag = value.shape().isBoolean();
    return switch (presence.question()) {
      case UNDEFINED -> isUndefined(value);
      case DEFINED -> onState(isFlag ? Operation.FLAG_IS_DEFINED : Operation.IS_DEFINED, value);
      case NOT_APPLICABLE -> isNotApplicable(value);
      case APPLICABLE ->
          Lowering.apply(Shape.BOOLEAN, Operation.NOT, List.of(isNotApplicable(value)), List.of());
    };
  }

  private static Expr isUndefined(Expr value) {
    return onState(
        value.shape().isBoolean() ? Operation.FLAG_IS_UNDEFINED : Operation.IS_UNDEFINED, value);
  }

  private static Expr onState(Operation operation, Expr value) {
    return Lowering.apply(Shape.BOOLEAN.with(Shape.UNCLEAN), operation, List.of(value), List.of())
        .without(Shape.LEAKS | Shape.OFF);
  }

  /** Where a value has a default, a test of applicability looks at the one that is used. */
  private static Expr isNotApplicable(Expr value) {
    var looked =
        value instanceof Expr.Call(var cell) && cell.body().isPresent() ? cell.body().get() : value;
    if (!(looked instanceof Expr.IfUndefined(_, var first, var fallback))) {
      return isNotApplicableItself(value);
    }
    var test = isUndefined(first);
    var used = isNotApplicable(fallback);
    var given = isNotApplicableItself(first);
    int traits = test.shape().traits() | used.shape().traits() | given.shape().traits();
    return new Expr.Choose(Shape.BOOLEAN.with(traits), test, used, given);
  }

  private static Expr isNotApplicableItself(Expr value) {
    return looked(Operation.FLAG_IS_NOT_APPLICABLE, Operation.IS_NOT_APPLICABLE, value);
  }

  /** Whether a value itself is applicable. */
  static Expr isApplicable(Expr value) {
    return looked(Operation.FLAG_IS_APPLICABLE, Operation.IS_APPLICABLE, value);
  }

  private static Expr looked(Operation ofFlag, Operation ofNumber, Expr value) {
    return Lowering.apply(
            Shape.BOOLEAN.with(Shape.UNCLEAN | Shape.FAILS),
            value.shape().isBoolean() ? ofFlag : ofNumber,
            List.of(value),
            List.of(Lowering.certain(value)))
        .without(Shape.LEAKS | Shape.OFF);
  }
}
