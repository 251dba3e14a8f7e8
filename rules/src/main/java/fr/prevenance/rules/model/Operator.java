package fr.prevenance.rules.model;

import java.util.Arrays;
import java.util.Optional;

/** Binary operators; {@code et} and {@code ou} exist in YAML form only. */
public enum Operator {
  PLUS("+", "+"),
  MINUS("-", "−"),
  TIMES("*", "×"),
  OVER("/", "÷"),
  QUOTIENT("//", "÷ (entier)"),
  POWER("**", "puissance"),
  LESS("<", "<"),
  AT_MOST("<=", "≤"),
  MORE(">", ">"),
  AT_LEAST(">=", "≥"),
  EQUAL("=", "="),
  DIFFERENT("!=", "≠"),
  AND("et", "et"),
  OR("ou", "ou");

  private final String symbol;
  private final String sign;

  Operator(String symbol, String sign) {
    this.symbol = symbol;
    this.sign = sign;
  }

  /** As written in rules. */
  public String symbol() {
    return symbol;
  }

  /** As people read it. */
  public String sign() {
    return sign;
  }

  public boolean isArithmetic() {
    return compareTo(POWER) <= 0;
  }

  /** Adds or takes away. */
  public boolean isSum() {
    return this == PLUS || this == MINUS;
  }

  public boolean isOrdering() {
    return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
  }

  public boolean isLogical() {
    return this == AND || this == OR;
  }

  public static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }
}
