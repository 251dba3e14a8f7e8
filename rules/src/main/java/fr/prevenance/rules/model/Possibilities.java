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

  /** Texts accepted; empty for numbers. */
  public List<String> texts() {
    return items.stream()
        .map(Possibility::value)
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).text())
        .toList();
  }
}
