package fr.prevenance.rules.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine says of one expression.
 *
 * @param value a Double, a Boolean or a String (texts, dates, and numbers that are not finite)
 * @param unit absent for no unit, {@code ""} for the empty one
 * @param missing score of each missing variable, in the engine's order
 * @param solved whether a search was at work, whose result is only near the exact one; ours need
 *     not say it
 */
public record Answer(
    State state,
    Optional<Object> value,
    Optional<String> unit,
    Map<String, Double> missing,
    Optional<String> errorName,
    boolean solved) {

  private static final String BROKEN = "broken by ";

  public Answer {
    value = value.map(Answer::plain);
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  public Answer(
      State state,
      Optional<Object> value,
      Optional<String> unit,
      Map<String, Double> missing,
      Optional<String> errorName) {
    this(state, value, unit, missing, errorName, false);
  }

  /** An answer that is an error. */
  public static Answer failed(String errorName) {
    return new Answer(
        State.EXCEPTION, Optional.empty(), Optional.empty(), Map.of(), Optional.of(errorName));
  }

  /** The answer of an engine that breaks, with where it does. */
  static Answer broken(Throwable defect) {
    var where = defect.getStackTrace();
    return failed(BROKEN + defect + (where.length == 0 ? "" : " at " + where[0]));
  }

  /** Whether the engine broke. */
  boolean isBroken() {
    return errorName.filter(name -> name.startsWith(BROKEN)).isPresent();
  }

  private static Object plain(Object value) {
    if (value instanceof Number number) {
      double exact = number.doubleValue();
      return Double.isFinite(exact) ? (Object) exact : String.valueOf(exact);
    }
    return value;
  }

  @Override
  public String toString() {
    return switch (state) {
      case EXCEPTION -> "exception " + errorName.orElse("?");
      case VALUE, NULL, UNDEFINED ->
          state.name().toLowerCase(java.util.Locale.ROOT)
              + value.map(shown -> " " + shown).orElse("")
              + unit.map(text -> " [" + text + "]").orElse(" (no unit)")
              + " missing "
              + missing;
    };
  }
}
