package fr.prevenance.rules.model;

import java.math.BigDecimal;

/** Numbers as the reference writes them: the shortest decimal text that reads back the same. */
public final class NumberText {
  private static final double PLAIN_FROM = 1e-6;
  private static final double PLAIN_TO = 1e21;

  private NumberText() {}

  /** Exponents only below a millionth and from 21 digits on. */
  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    double size = Math.abs(number);
    if (size == 0) {
      return "0";
    }
    var shortest = BigDecimal.valueOf(number).stripTrailingZeros();
    return size >= PLAIN_FROM && size < PLAIN_TO ? shortest.toPlainString() : scientific(shortest);
  }

  private static String scientific(BigDecimal number) {
    var digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (number.signum() < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "" : "+") + exponent;
  }
}
