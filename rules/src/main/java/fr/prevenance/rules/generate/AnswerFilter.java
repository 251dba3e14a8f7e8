package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.Optional;

/** Which answers to a rule are none of its possibilities: then the whole row fails. */
record AnswerFilter(Input input, Optional<Possibilities> possibilities) {

  /** Whether any answer may be refused. */
  boolean checks() {
    return possibilities.isPresent();
  }

  boolean refuses(Column column, int row) {
    if (possibilities.isEmpty() || column.states()[row] != Column.VALUE) {
      return false;
    }
    var value = column.value(row);
    return possibilities.get().items().stream().noneMatch(item -> accepts(item.value(), value));
  }

  private static boolean accepts(Value item, Value value) {
    return switch (item) {
      case Value.Number number -> value instanceof Value.Number answer && accepts(number, answer);
      default -> item.equals(value);
    };
  }

  private static boolean accepts(Value.Number item, Value.Number answer) {
    var to = item.unit().map(Unit::parse).orElse(null);
    var from = answer.unit().map(Unit::parse).orElse(null);
    if (to == null || from == null || from.equals(to)) {
      return item.number() == answer.number();
    }
    return UnitConversion.convertible(from, to)
        && UnitConversion.convert(answer.number(), from, to) == item.number();
  }
}
