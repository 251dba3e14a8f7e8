package fr.prevenance.rules.agreement.random;

import fr.prevenance.rules.agreement.Mechanisms;
import java.util.List;

/** Expressions in one line of text. */
final class Expressions {
  private final Place place;
  private final Dice dice;
  private final Literals literals;

  Expressions(Place place) {
    this.place = place;
    this.dice = place.dice();
    this.literals = new Literals(dice, place.units());
  }

  String of(Kind kind, int depth) {
    if (depth <= 0 || dice.percent(45)) {
      return atom(kind);
    }
    return switch (kind) {
      case NUMBER -> arithmetic(depth);
      case BOOLEAN -> comparison(depth);
      case TEXT -> dice.percent(90) ? atom(kind) : atom(kind) + " + " + operand(Kind.NUMBER, 0);
      case DATE -> atom(kind);
    };
  }

  /** A reference or a constant. */
  String atom(Kind kind) {
    return dice.percent(60)
        ? place.reference(kind).orElseGet(() -> literals.of(kind))
        : literals.of(kind);
  }

  private String arithmetic(int depth) {
    return switch (dice.between(0, 12)) {
      case 0 -> "-" + grouped(of(Kind.NUMBER, depth - 1));
      case 1 -> operand(Kind.NUMBER, depth - 1) + " ** " + dice.of("2", "0.5", "0", "3");
      case 2 -> operand(Kind.NUMBER, depth - 1) + " // " + operand(Kind.NUMBER, depth - 1);
      default -> binary(dice.of("+", "+", "-", "-", "*", "*", "/"), depth);
    };
  }

  String binary(String operator, int depth) {
    return operand(Kind.NUMBER, depth - 1) + " " + operator + " " + operand(Kind.NUMBER, depth - 1);
  }

  private String comparison(int depth) {
    return compared(dice.of("<", "<=", ">", ">=", "=", "!="), depth);
  }

  String compared(String operator, int depth) {
    Kind kind = comparable(List.of("=", "!=").contains(operator));
    String left = operand(kind, depth - 1);
    String right = operand(kind, depth - 1);
    boolean twoTexts = left.contains("'") && right.contains("'");
    return twoTexts ? left + " " + operator + " \"CDI\"" : left + " " + operator + " " + right;
  }

  private Kind comparable(boolean equality) {
    if (!equality) {
      return dice.percent(88) ? Kind.NUMBER : Kind.DATE;
    }
    return dice.of(Kind.NUMBER, Kind.TEXT, Kind.TEXT, Kind.BOOLEAN, Kind.DATE);
  }

  private String operand(Kind kind, int depth) {
    String written = of(kind, depth);
    return dice.percent(70) ? grouped(written) : written;
  }

  private static String grouped(String written) {
    boolean composed =
        Mechanisms.SYMBOLS.stream().anyMatch(symbol -> written.contains(" " + symbol + " "));
    return composed ? "(" + written + ")" : written;
  }
}
