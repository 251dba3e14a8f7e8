package fr.prevenance.server.detection;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values of facts as stored: their type, their text and their unit, exactly. */
@Component
final class StoredValue {
  private final JsonMapper json;

  StoredValue(JsonMapper json) {
    this.json = json;
  }

  private enum Type {
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE,
    NOT_APPLICABLE,
    UNDEFINED
  }

  private record Stored(Type type, String value, Optional<String> unit) {}

  String write(Value value) {
    return json.writeValueAsString(stored(value));
  }

  Value read(String text) {
    var stored = json.readValue(text, Stored.class);
    return switch (stored.type()) {
      case NUMBER -> new Value.Number(Double.parseDouble(stored.value()), stored.unit());
      case BOOLEAN -> Value.of(Boolean.parseBoolean(stored.value()));
      case TEXT -> Value.of(stored.value());
      case DATE -> Value.of(LocalDate.parse(stored.value()));
      case NOT_APPLICABLE -> new Value.NotApplicable();
      case UNDEFINED -> new Value.Undefined();
    };
  }

  private static Stored stored(Value value) {
    return switch (value) {
      case Value.Number(double number, var unit) ->
          new Stored(Type.NUMBER, Double.toString(number), unit);
      case Value.Bool(boolean isTrue) -> plain(Type.BOOLEAN, Boolean.toString(isTrue));
      case Value.Text(var words) -> plain(Type.TEXT, words);
      case Value.Date(var day) -> plain(Type.DATE, day.toString());
      case Value.NotApplicable _ -> plain(Type.NOT_APPLICABLE, "");
      case Value.Undefined _ -> plain(Type.UNDEFINED, "");
    };
  }

  private static Stored plain(Type type, String value) {
    return new Stored(type, value, Optional.empty());
  }
}
