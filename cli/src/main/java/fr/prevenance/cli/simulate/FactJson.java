package fr.prevenance.cli.simulate;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One datum as JSON writes it. */
final class FactJson {

  private FactJson() {}

  /** Empty when the node is of another type than the fact. */
  static Optional<Value> value(FactDefinition fact, JsonNode node) {
    return switch (fact.type()) {
      case NUMBER ->
          Optional.of(node)
              .filter(JsonNode::isNumber)
              .filter(number -> Double.isFinite(number.doubleValue()))
              .map(number -> new Value.Number(number.doubleValue(), fact.unit()));
      case BOOLEAN ->
          Optional.of(node).filter(JsonNode::isBoolean).map(yes -> Value.of(yes.booleanValue()));
      case TEXT ->
          Optional.of(node).filter(JsonNode::isString).map(text -> Value.of(text.stringValue()));
      case DATE -> Optional.of(node).filter(JsonNode::isString).flatMap(FactJson::day);
    };
  }

  private static Optional<Value> day(JsonNode node) {
    try {
      return Optional.of(Value.of(LocalDate.parse(node.stringValue())));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** How a value of that type is written. */
  static String form(FactDefinition.Type type) {
    return switch (type) {
      case NUMBER -> "un nombre";
      case BOOLEAN -> "true ou false";
      case TEXT -> "un texte entre guillemets";
      case DATE -> "une date \"AAAA-MM-JJ\"";
    };
  }
}
