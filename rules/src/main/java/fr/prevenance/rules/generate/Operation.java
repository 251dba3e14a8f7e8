package fr.prevenance.rules.generate;

import static fr.prevenance.rules.generate.Operation.Sort.FLAG;
import static fr.prevenance.rules.generate.Operation.Sort.NUMBER;
import static fr.prevenance.rules.generate.Operation.Sort.WHOLE;

import fr.prevenance.rules.model.ExactRounding;
import java.util.List;

/** A static method that generated code calls. */
enum Operation {
  PLUS(Arithmetic.class, "plus", NUMBER, List.of(NUMBER, NUMBER), List.of(WHOLE)),
  PLUS_NOTHING(Arithmetic.class, "plusNothing", NUMBER, List.of(NUMBER), List.of(WHOLE)),
  MINUS(Arithmetic.class, "minus", NUMBER, List.of(NUMBER, NUMBER), List.of(WHOLE)),
  PLUS_SHARE(
      Arithmetic.class, "plusShare", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER, WHOLE)),
  TIMES(Arithmetic.class, "times", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER)),
  OVER(Arithmetic.class, "over", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  QUOTIENT(Arithmetic.class, "quotient", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  POWER(Arithmetic.class, "power", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  LOGARITHM(Arithmetic.class, "logarithm", NUMBER, List.of(NUMBER), List.of()),
  LESS(Comparisons.class, "less", FLAG, List.of(NUMBER, NUMBER), List.of()),
  AT_MOST(Comparisons.class, "atMost", FLAG, List.of(NUMBER, NUMBER), List.of()),
  MORE(Comparisons.class, "more", FLAG, List.of(NUMBER, NUMBER), List.of()),
  AT_LEAST(Comparisons.class, "atLeast", FLAG, List.of(NUMBER, NUMBER), List.of()),
  EQUAL(Comparisons.class, "equal", FLAG, List.of(NUMBER, NUMBER), List.of()),
  DIFFERENT(Comparisons.class, "different", FLAG, List.of(NUMBER, NUMBER), List.of()),
  EQUAL_FLAGS(Comparisons.class, "equal", FLAG, List.of(FLAG, FLAG), List.of()),
  DIFFERENT_FLAGS(Comparisons.class, "different", FLAG, List.of(FLAG, FLAG), List.of()),
  IS_ON(Logic.class, "isOn", FLAG, List.of(NUMBER), List.of()),
  IS_OFF(Logic.class, "isOff", FLAG, List.of(NUMBER), List.of()),
  FLAG_IS_ON(Logic.class, "isOn", FLAG, List.of(FLAG), List.of()),
  FLAG_IS_OFF(Logic.class, "isOff", FLAG, List.of(FLAG), List.of()),
  NOT(Logic.class, "not", FLAG, List.of(FLAG), List.of()),
  IS_UNDEFINED(Logic.class, "isUndefined", FLAG, List.of(NUMBER), List.of()),
  FLAG_IS_UNDEFINED(Logic.class, "isUndefined", FLAG, List.of(FLAG), List.of()),
  IS_DEFINED(Logic.class, "isDefined", FLAG, List.of(NUMBER), List.of()),
  FLAG_IS_DEFINED(Logic.class, "isDefined", FLAG, List.of(FLAG), List.of()),
  IS_NOT_APPLICABLE(Logic.class, "isNotApplicable", FLAG, List.of(NUMBER), List.of(WHOLE)),
  FLAG_IS_NOT_APPLICABLE(Logic.class, "isNotApplicable", FLAG, List.of(FLAG), List.of(WHOLE)),
  IS_APPLICABLE(Logic.class, "isApplicable", FLAG, List.of(NUMBER), List.of(WHOLE)),
  FLAG_IS_APPLICABLE(Logic.class, "isApplicable", FLAG, List.of(FLAG), List.of(WHOLE)),
  ONE_IF_APPLICABLE(Logic.class, "oneIfApplicable", NUMBER, List.of(NUMBER), List.of(WHOLE)),
  DISABLES(Logic.class, "disables", FLAG, List.of(NUMBER), List.of(WHOLE)),
  FLAG_DISABLES(Logic.class, "disables", FLAG, List.of(FLAG), List.of(WHOLE, WHOLE)),
  CONVERT(
      Quantity.class, "convert", NUMBER, List.of(NUMBER), List.of(NUMBER, NUMBER, NUMBER, NUMBER)),
  CERTAIN(Quantity.class, "certain", NUMBER, List.of(NUMBER), List.of()),
  KEEP(Quantity.class, "keep", NUMBER, List.of(NUMBER), List.of()),
  ROUND(ExactRounding.class, "round", NUMBER, List.of(NUMBER), List.of(NUMBER, NUMBER, WHOLE)),
  ROUND_IF(Quantity.class, "roundIf", NUMBER, List.of(NUMBER, FLAG), List.of()),
  CEILING(Quantity.class, "ceiling", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  FLOOR(Quantity.class, "floor", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  GREATER(Quantity.class, "greater", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  LEAST(Quantity.class, "less", NUMBER, List.of(NUMBER, NUMBER), List.of()),
  DURATION(Durations.class, "count", NUMBER, List.of(NUMBER, NUMBER), List.of(WHOLE)),
  SHIFT_DATE(Calendar.class, "shift", NUMBER, List.of(NUMBER, NUMBER), List.of(NUMBER, WHOLE)),
  DAY_OF_PERIOD(Calendar.class, "edge", NUMBER, List.of(NUMBER), List.of(WHOLE)),
  LIMIT(
      BracketTables.class,
      "limit",
      NUMBER,
      List.of(NUMBER, NUMBER),
      List.of(NUMBER, NUMBER, NUMBER, NUMBER)),
  LIMIT_AS_IT_IS(BracketTables.class, "product", NUMBER, List.of(NUMBER, NUMBER), List.of());

  /** What is passed. */
  enum Sort {
    /** A number, date or text; a {@code double}. */
    NUMBER,
    /** A boolean; an {@code int}. */
    FLAG,
    /** An {@code int} that is part of the code. */
    WHOLE
  }

  private final Class<?> owner;
  private final String method;
  private final Sort result;
  private final List<Sort> operands;
  private final List<Sort> constants;

  Operation(Class<?> owner, String method, Sort result, List<Sort> operands, List<Sort> constants) {
    this.owner = owner;
    this.method = method;
    this.result = result;
    this.operands = operands;
    this.constants = constants;
  }

  Class<?> owner() {
    return owner;
  }

  String method() {
    return method;
  }

  Sort result() {
    return result;
  }

  /** The sort of an operand. */
  Sort operand(int position) {
    return operands.get(position);
  }

  List<Sort> operands() {
    return operands;
  }

  List<Sort> constants() {
    return constants;
  }
}
