package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some situations as columns, evaluated by a kernel and by the interpreter. */
record Population(RuleBook book, List<Input> inputs, List<Column> answers, int rows) {

  /** Where the two differ, in words; empty when they agree to the bit. */
  List<String> disagreements(Kernel kernel, LocalDate day) {
    var results = kernel.results(rows);
    kernel.evaluate(day, answers, 0, rows, results);
    var found = new ArrayList<String>();
    for (int target = 0; target < results.size(); target++) {
      var rule = kernel.targets().get(target);
      for (int row = 0; row < rows; row++) {
        var expected = described(book.evaluate(rule, situation(day, row)));
        var actual = described(results.get(target), row);
        if (!expected.equals(actual)) {
          found.add(
              "%s on %s with %s: %s, not %s"
                  .formatted(rule, day, situation(day, row).answers(), actual, expected));
        }
      }
    }
    return found;
  }

  private Situation situation(LocalDate day, int row) {
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      given.put(inputs.get(i).rule(), answers.get(i).value(row));
    }
    return new Situation(day, given);
  }

  static String described(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Computed computed -> described(computed.value());
      case Evaluation.Failed failed -> "failed " + failed.code();
    };
  }

  static String described(Column column, int row) {
    return column
        .failure(row)
        .map(code -> "failed " + code)
        .orElseGet(() -> described(column.value(row)));
  }

  private static String described(Value value) {
    return value instanceof Value.Number(double number, Optional<String> unit)
        ? number + " " + Long.toHexString(Double.doubleToRawLongBits(number)) + " " + unit
        : value.toString();
  }
}
