package fr.prevenance.bench.rules;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Value;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether two engines that are going to be timed compute the same thing. */
final class SameAnswers {
  private static final double TOLERANCE = 1e-9;

  private SameAnswers() {}

  /**
   * The first difference, if any.
   *
   * @param peer state, value and unit
   */
  static Optional<String> difference(Evaluation ours, JsonNode peer) {
    return same(ours, peer) ? Optional.empty() : Optional.of(ours + " where npm says " + peer);
  }

  private static boolean same(Evaluation ours, JsonNode peer) {
    if (!(ours instanceof Evaluation.Computed computed)) {
      return false;
    }
    var value = peer.path("value");
    return switch (computed.value()) {
      case Value.Number(var number, var unit) ->
          value.isNumber()
              && same(number, value.asDouble())
              && unit.orElse("").equals(peer.path("unit").asString());
      case Value.Bool(var yes) -> value.isBoolean() && value.asBoolean() == yes;
      case Value.Text(var text) -> value.isString() && value.asString().equals(text);
      case Value.Date _ -> false;
      case Value.NotApplicable _ -> peer.path("state").asString().equals("null");
      case Value.Undefined _ -> peer.path("state").asString().equals("undefined");
    };
  }

  static boolean same(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
  }
}
