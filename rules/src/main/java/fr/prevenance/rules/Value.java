package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.Optional;

/** What a rule comes to: a value of one of four types, or one of the two absences. Never null. */
public sealed interface Value {

  /** A number and its unit; empty when it has none. */
  record Number(double number, Optional<String> unit) implements Value {}

  /** {@code oui} or {@code non}. */
  record Bool(boolean isTrue) implements Value {}

  record Text(String text) implements Value {}

  record Date(LocalDate day) implements Value {}

  /** The rule exists but is switched off here (« non applicable »). */
  record NotApplicable() implements Value {}

  /** An answer is lacking (« non défini »): unknown is not no. */
  record Undefined() implements Value {}

  static Value of(double number) {
    return new Number(number, Optional.empty());
  }

  static Value of(double number, String unit) {
    return new Number(number, Optional.of(unit));
  }

  static Value of(boolean yes) {
    return new Bool(yes);
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(LocalDate day) {
    return new Date(day);
  }
}
