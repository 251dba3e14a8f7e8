package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Asks the interpreter what a rule comes to for one row. */
record RowInterpreter(
    BiFunction<String, Situation, Evaluation> interpreter, LocalDate day, List<Input> inputs) {

  void evaluate(String rule, List<Column> answers, int row, Column result) {
    switch (interpreter.apply(rule, situation(answers, row))) {
      case Evaluation.Computed computed -> result.set(row, computed.value());
      case Evaluation.Failed failed -> result.fail(row, failed.code());
    }
  }

  private Situation situation(List<Column> answers, int row) {
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      given.put(inputs.get(i).rule(), answers.get(i).value(row));
    }
    return new Situation(day, given);
  }
}
