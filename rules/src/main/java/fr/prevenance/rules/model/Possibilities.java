package fr.prevenance.rules.model;

import fr.prevenance.rules.Value;
import java.util.List;
import java.util.Optional;

/**
 * The only values a rule may take.
 *
 * @param kind of all of them
 * @param unit of the last, for numbers
 */
public record Possibilities(Kind kind, Optional<Unit> unit, List<Possibility> items) {

  /** What the items are. */
  public enum Kind {
    NUMBER,
    TEXT,
    /** Names of rules; the value is the name, as a text. */
    REFERENCE
  }

  /**
   * @param value number or text
   * @param rule the rule named, for a reference
   */
  public record Possibility(Value value, Optional<Node.Reference> rule) {}

  public Possibilities {
    items = List.copyOf(items);
  }

  /** Whether a value is one of them; numbers are converted first. */
  public boolean accepts(Value value) {
    return items.stream().anyMatch(item -> accepts(item.value(), value));
  }

  private static boolean accepts(Value item, Value value) {
    return item instanceof Value.Number number
        ? value instanceof Value.Number answer && accepts(number, answer)
        : item.equals(value);
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

  /** Texts accepted; empty for numbers. */
  public List<String> texts() {
    return items.stream()
        .map(Possibility::value)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text())
        .toList();
  }
}
