package fr.prevenance.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Value;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one expression came to, as JSON says it.
 *
 * @param state {@code value}, {@code null} (not applicable), {@code undefined} or {@code exception}
 * @param value a number, a boolean or a text; only in state {@code value}
 * @param unit absent for none, {@code ""} for the empty one
 * @param missing score by rule name, in order
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"state", "value", "unit", "missing", "error"})
record ResultSheet(
    String state,
    Optional<Object> value,
    Optional<String> unit,
    Map<String, Object> missing,
    Optional<ErrorSheet> error) {
  private static final DateTimeFormatter AS_IN_RULES = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  /** Whole numbers up to here are exact and written without an exponent. */
  private static final double WHOLE = 0x1p53;

  static ResultSheet of(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Computed computed -> of(computed);
      case Evaluation.Failed failed -> failed(ErrorSheet.of(failed));
    };
  }

  static ResultSheet failed(ErrorSheet error) {
    return new ResultSheet(
        "exception", Optional.empty(), Optional.empty(), Map.of(), Optional.of(error));
  }

  private static ResultSheet of(Evaluation.Computed computed) {
    Map<String, Object> missing = new LinkedHashMap<>();
    computed.scores().forEach((name, score) -> missing.put(name, json(score)));
    return new ResultSheet(
        state(computed.value()),
        value(computed.value()),
        computed.unit(),
        missing,
        Optional.empty());
  }

  private static String state(Value value) {
    return switch (value) {
      case Value.NotApplicable _ -> "null";
      case Value.Undefined _ -> "undefined";
      case Value.Number _, Value.Bool _, Value.Text _, Value.Date _ -> "value";
    };
  }

  private static Optional<Object> value(Value value) {
    return switch (value) {
      case Value.Number(var number, _) -> Optional.of(json(number));
      case Value.Bool(var yes) -> Optional.of(yes);
      case Value.Text(var text) -> Optional.of(text);
      case Value.Date(var day) -> Optional.of(AS_IN_RULES.format(day));
      case Value.NotApplicable _, Value.Undefined _ -> Optional.empty();
    };
  }

  /**
   * The number as others read it back: an integer where that is exact, else with a point or an
   * exponent, so that no reader takes rounded digits for an exact integer. Text when not finite.
   */
  private static Object json(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
    return whole ? (Object) (long) number : (Object) number;
  }
}
