package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a node came to: one of the four types or one of the two absences, a unit, and the names that
 * are missing.
 *
 * <p>Not a {@link Value}: in the language a unit may stand on anything, even on what is unknown,
 * and evaluation must not make more objects than it has to.
 */
final class Result {

  /** The two absences first. */
  enum Sort {
    UNDEFINED,
    NOT_APPLICABLE,
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE
  }

  /** A name and its score take the memory of as many slots. */
  static final int WEIGHT_OF_NAME = 3;

  static final Result UNDEFINED = bare(Sort.UNDEFINED);
  static final Result NOT_APPLICABLE = bare(Sort.NOT_APPLICABLE);
  static final Result YES = new Result(Sort.BOOLEAN, 1, "", null, false, Missing.NONE);
  static final Result NO = new Result(Sort.BOOLEAN, 0, "", null, false, Missing.NONE);

  private final Sort sort;
  private final double number;
  private final String text;
  private final @Nullable Unit unit;
  private final boolean measured;
  private final Missing missing;

  private Result(
      Sort sort,
      double number,
      String text,
      @Nullable Unit unit,
      boolean measured,
      Missing missing) {
    this.sort = sort;
    this.number = number;
    this.text = text;
    this.unit = unit;
    this.measured = measured;
    this.missing = missing;
  }

  private static Result bare(Sort sort) {
    return new Result(sort, 0, "", null, false, Missing.NONE);
  }

  static Result number(double number, @Nullable Unit unit, Missing missing) {
    return new Result(Sort.NUMBER, number, "", unit, unit != null, missing);
  }

  static Result bool(boolean yes, Missing missing) {
    if (missing.isEmpty()) {
      return yes ? YES : NO;
    }
    return new Result(Sort.BOOLEAN, yes ? 1 : 0, "", null, false, missing);
  }

  static Result text(String text, Missing missing) {
    return new Result(Sort.TEXT, 0, text, null, false, missing);
  }

  static Result date(LocalDate day) {
    return new Result(Sort.DATE, day.toEpochDay(), "", null, false, Missing.NONE);
  }

  static Result undefined(Missing missing) {
    return missing.isEmpty() ? UNDEFINED : UNDEFINED.with(missing);
  }

  static Result notApplicable(Missing missing) {
    return missing.isEmpty() ? NOT_APPLICABLE : NOT_APPLICABLE.with(missing);
  }

  /** A constant of the rules, or an answer. */
  static Result of(Value value) {
    return switch (value) {
      case Value.Number(var number, var unit) ->
          number(number, unit.map(Unit::parse).map(Quantities::bounded).orElse(null), Missing.NONE);
      case Value.Bool(var yes) -> yes ? YES : NO;
      case Value.Text(var text) -> text(text, Missing.NONE);
      case Value.Date(var day) -> date(day);
      case Value.NotApplicable _ -> NOT_APPLICABLE;
      case Value.Undefined _ -> UNDEFINED;
    };
  }

  Value value() {
    return switch (sort) {
      case UNDEFINED -> new Value.Undefined();
      case NOT_APPLICABLE -> new Value.NotApplicable();
      // A zero has no sign outside: whether it had one depends on how it was reached.
      case NUMBER -> new Value.Number(number + 0.0, Optional.ofNullable(unit).map(Unit::text));
      case BOOLEAN -> Value.of(isTrue());
      case TEXT -> Value.of(text);
      case DATE -> Value.of(day());
    };
  }

  Result with(Missing other) {
    return other == missing ? this : new Result(sort, number, text, unit, measured, other);
  }

  /** The same value under another unit; an absent one still counts as stated. */
  Result measuredIn(@Nullable Unit other) {
    return measured && other == unit ? this : new Result(sort, number, text, other, true, missing);
  }

  /** The same value, with this unit if there is one, else with none at all. */
  Result withUnit(@Nullable Unit other) {
    return other == unit && measured == (other != null)
        ? this
        : new Result(sort, number, text, other, other != null, missing);
  }

  Result withNumber(double other) {
    return new Result(sort, other, text, unit, measured, missing);
  }

  Sort sort() {
    return sort;
  }

  boolean isUndefined() {
    return sort == Sort.UNDEFINED;
  }

  boolean isNotApplicable() {
    return sort == Sort.NOT_APPLICABLE;
  }

  boolean isNumber() {
    return sort == Sort.NUMBER;
  }

  boolean isBoolean() {
    return sort == Sort.BOOLEAN;
  }

  boolean isTrue() {
    return sort == Sort.BOOLEAN && number != 0;
  }

  boolean isFalse() {
    return sort == Sort.BOOLEAN && number == 0;
  }

  /** {@code non} or not applicable: what switches things off. */
  boolean isOff() {
    return isNotApplicable() || isFalse();
  }

  boolean isZero() {
    return isNumber() && number == 0;
  }

  /** Only of a number; 0 or 1 of a boolean, days since 1970 of a date. */
  double number() {
    return number;
  }

  String text() {
    return text;
  }

  LocalDate day() {
    return LocalDate.ofEpochDay((long) number);
  }

  @Nullable Unit unit() {
    return unit;
  }

  /** Whether a unit, or its absence, was stated: then it is no condition. */
  boolean isMeasured() {
    return measured;
  }

  Missing missing() {
    return missing;
  }

  /** What it takes in memory: a text, missing names. */
  int weight() {
    return text.length() + WEIGHT_OF_NAME * missing.size();
  }

  /** Same type and value, units apart. */
  boolean sameValue(Result other) {
    return sort == other.sort && number == other.number && text.equals(other.text);
  }
}
