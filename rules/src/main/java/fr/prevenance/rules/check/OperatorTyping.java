package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.StaticType.StaticUnit;
import fr.prevenance.rules.model.Unit;
import java.util.ArrayList;

/** Types of binary operators. */
record OperatorTyping(UnitCheck check) {

  StaticType of(Node.Binary binary, StaticType left, StaticType right) {
    boolean either = left.nullable() || right.nullable();
    return switch (binary.operator()) {
      case PLUS -> sum(binary, left, right);
      case MINUS -> sum(binary, left, right).orNullable(left.nullable());
      case TIMES -> StaticType.number(product(left.unit(), right.unit())).orNullable(either);
      case OVER -> StaticType.number(ratio(left.unit(), right.unit())).orNullable(either);
      case QUOTIENT -> StaticType.number(StaticType.ANY_UNIT);
      case POWER -> StaticType.number(StaticType.NO_UNIT);
      case LESS, AT_MOST, MORE, AT_LEAST -> comparison(binary, left, right).orNullable(either);
      case EQUAL, DIFFERENT -> comparison(binary, left, right);
      case AND, OR -> StaticType.BOOLEAN;
    };
  }

  private StaticType sum(Node.Binary binary, StaticType left, StaticType right) {
    if (DateTyping.concerns(left, right)) {
      return new DateTyping(check).shift(binary, left, right);
    }
    if (isPercent(right) && !isPercent(left)) {
      return StaticType.number(left.unit());
    }
    check.compatible(left, right, binary.place());
    return StaticType.number(left.unit() instanceof StaticUnit.None ? right.unit() : left.unit());
  }

  private static boolean isPercent(StaticType type) {
    return type.knownUnit().filter(Unit::isPercent).isPresent();
  }

  private StaticType comparison(Node.Binary binary, StaticType left, StaticType right) {
    check.compatible(left, right, binary.place());
    if (left.kind() != Kind.BOOLEAN && right.kind() != Kind.BOOLEAN) {
      check.sameKind(left, right, binary.place());
    }
    return StaticType.BOOLEAN;
  }

  /** Multiplying by a percentage divides by 100 and spends one {@code %}. */
  static StaticUnit product(StaticUnit left, StaticUnit right) {
    if (left instanceof StaticUnit.Unknown || right instanceof StaticUnit.Unknown) {
      return StaticType.ANY_UNIT;
    }
    if (left instanceof StaticUnit.None && right instanceof StaticUnit.None) {
      return StaticType.NO_UNIT;
    }
    var product = unitOf(left).times(unitOf(right));
    var above = new ArrayList<>(product.numerators());
    above.remove("%");
    return known(Unit.of(above, product.denominators()));
  }

  private static StaticUnit ratio(StaticUnit left, StaticUnit right) {
    return left instanceof StaticUnit.Unknown || right instanceof StaticUnit.Unknown
        ? StaticType.ANY_UNIT
        : known(unitOf(left).times(unitOf(right).inverse()));
  }

  /** One that grew too long is an error where it is computed. */
  private static StaticUnit known(Unit unit) {
    return unit.isTooLong() ? StaticType.ANY_UNIT : new StaticUnit.Known(unit);
  }

  private static Unit unitOf(StaticUnit unit) {
    return unit instanceof StaticUnit.Known known ? known.unit() : Unit.EMPTY;
  }
}
