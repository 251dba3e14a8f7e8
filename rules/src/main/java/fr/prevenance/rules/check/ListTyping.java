package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.StaticUnit;
import java.util.List;

/** Types of the folds over a list. */
record ListTyping(UnitCheck check) {

  StaticType of(Node.Aggregate aggregate, List<StaticType> items) {
    return switch (aggregate.fold()) {
      case ALL, ANY -> StaticType.BOOLEAN;
      case SUM, MEAN -> StaticType.number(commonUnit(aggregate, items));
      case MAXIMUM, MINIMUM ->
          StaticType.number(commonUnit(aggregate, items))
              .orNullable(items.stream().allMatch(StaticType::nullable));
      case PRODUCT ->
          Typing.simplified(StaticType.number(product(items)))
              .orNullable(items.stream().anyMatch(StaticType::nullable));
    };
  }

  private StaticUnit commonUnit(Node.Aggregate aggregate, List<StaticType> items) {
    if (items.isEmpty()) {
      return StaticType.NO_UNIT;
    }
    var first = items.getFirst();
    items.forEach(item -> check.compatible(first, item, aggregate.place()));
    return SettledUnit.of(items);
  }

  private static StaticUnit product(List<StaticType> items) {
    StaticUnit unit = StaticType.NO_UNIT;
    for (var item : items) {
      unit = OperatorTyping.product(unit, item.unit());
    }
    return unit;
  }
}
