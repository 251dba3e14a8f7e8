package fr.prevenance.population;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Value;
import java.util.Optional;

/** What a rule came to, in words that differ wherever two results do. */
final class Told {
  private Told() {}

  static String of(Column column, int row) {
    return column.failure(row).orElseGet(() -> of(column.value(row)));
  }

  static String of(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Computed computed -> of(computed.value());
      case Evaluation.Failed failed -> failed.code();
    };
  }

  /** Bits, so that a zero and its opposite differ. */
  private static String of(Value value) {
    return value instanceof Value.Number(double number, Optional<String> unit)
        ? Long.toHexString(Double.doubleToRawLongBits(number)) + " " + unit
        : value.toString();
  }
}
