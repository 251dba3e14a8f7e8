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

/** Each row is a situation of its own. */
record SituationRows(
    BiFunction<String, Situation, Evaluation> interpreter,
    LocalDate day,
    List<Input> inputs,
    List<Column> answers)
    implements RowInterpreter {

  @Override
  public Evaluation evaluate(String rule, int row) {
    return interpreter.apply(rule, situation(row));
  }

  private Situation situation(int row) {
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      given.put(inputs.get(i).rule(), answers.get(i).value(row));
    }
    return new Situation(day, given);
  }
}
