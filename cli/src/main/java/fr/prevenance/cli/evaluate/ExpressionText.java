package fr.prevenance.cli.evaluate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a JSON value is as text in the rules language. An object is mechanisms: JSON is YAML. A
 * number is the text that JavaScript makes of it, since that is what the reference engine reads.
 */
final class ExpressionText {
  private static final double PLAIN_FROM = 1e-6;
  private static final double PLAIN_TO = 1e21;

  private ExpressionText() {}

  /** Composed, as names of rules are; what is null has no computation. */
  static String of(JsonNode node) {
    return Normalizer.normalize(raw(node), Normalizer.Form.NFC);
  }

  private static String raw(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNull()) {
      return "{}";
    }
    // Refused by the language itself, which says why.
    return node.isBoolean() ? "{\"valeur\": " + node + "}" : yaml(node);
  }

  /** JSON whose numbers are written as JavaScript would. */
  static String yaml(JsonNode node) {
    if (node.isNumber()) {
      return number(node.decimalValue().doubleValue());
    }
    if (node.isObject()) {
      return node.properties().stream()
          .map(ExpressionText::entry)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream()
          .map(ExpressionText::yaml)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node.toString();
  }

  private static String entry(Map.Entry<String, JsonNode> entry) {
    return JsonMapper.shared().writeValueAsString(entry.getKey()) + ": " + yaml(entry.getValue());
  }

  private static String number(double number) {
    double size = Math.abs(number);
    if (size == 0) {
      return "0";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return size >= PLAIN_FROM && size < PLAIN_TO ? shortest.toPlainString() : scientific(shortest);
  }

  private static String scientific(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = number.signum() < 0 ? "-" : "";
    return sign + mantissa + "e" + (exponent < 0 ? "" : "+") + exponent;
  }
}
