package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The columns of a call and what the day settles; shared by the threads that walk its rows. */
final class Batch {
  private final Design design;
  private final RowInterpreter interpreter;
  private final List<Column> answers;
  private final List<Column> results;
  private final double[] settled;
  private final List<int[]> codes = new ArrayList<>();
  private final IntPredicate[] refusals;

  Batch(Design design, RowInterpreter interpreter, List<Column> answers, List<Column> results) {
    this.design = design;
    this.interpreter = interpreter;
    this.answers = answers;
    this.results = results;
    this.settled = design.settlement().on(interpreter.day().toEpochDay());
    this.refusals =
        IntStream.range(0, answers.size())
            .filter(i -> design.filters().get(i).checks())
            .mapToObj(i -> design.filters().get(i).over(answers.get(i)))
            .toArray(IntPredicate[]::new);
    translateTexts();
  }

  /** Texts have one code for the rules, all answers and all results of the call. */
  private void translateTexts() {
    var texts = design.texts().copy();
    for (var column : answers) {
      codes.add(column.words().stream().mapToInt(texts::code).toArray());
    }
    for (var column : results) {
      if (column.type() == Column.Type.TEXT && !column.words().equals(texts.texts())) {
        column.words(texts.texts());
      }
    }
  }

  double settled(int slot) {
    return settled[slot];
  }

  double[] values(int input) {
    return answers.get(input).numbers();
  }

  byte[] states(int input) {
    return answers.get(input).states();
  }

  int[] codes(int input) {
    return codes.get(input);
  }

  double[] results(int target) {
    return results.get(target).numbers();
  }

  byte[] resultStates(int target) {
    return results.get(target).states();
  }

  boolean isRefused(int row) {
    for (var refusal : refusals) {
      if (refusal.test(row)) {
        return true;
      }
    }
    return false;
  }

  /** Writes a fault, or asks the interpreter where there is a doubt. */
  void put(int target, int row, int code) {
    if (code == States.DOUBT) {
      interpret(target, row);
    } else {
      results.get(target).fail(row, Faults.code(code));
    }
  }

  void interpretAll(int row) {
    for (int target = 0; target < results.size(); target++) {
      interpret(target, row);
    }
  }

  private void interpret(int target, int row) {
    interpreter.evaluate(design.targets().get(target).rule(), answers, row, results.get(target));
  }
}
