package fr.prevenance.bench.rules;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A set of rules as generated code, over columns of households. */
final class GeneratedCode {
  private final Kernel kernel;
  private final List<Column> answers;
  private final List<Column> results;

  GeneratedCode(RuleSet set, int households) {
    var inputs = set.facts().stream().map(GeneratedCode::input).toList();
    kernel = set.read(Options.STANDARD).kernel(inputs, List.of(set.asked()));
    if (!kernel.interpreted().isEmpty()) {
      throw new IllegalStateException("Left to the interpreter: " + kernel.interpreted());
    }
    var drawn = Households.draw(set, households).columns();
    answers =
        IntStream.range(0, drawn.length)
            .mapToObj(fact -> column(set.facts().get(fact), drawn[fact]))
            .toList();
    results = kernel.results(households);
  }

  private static Input input(Fact fact) {
    return new Input(fact.rule(), type(fact), Optional.of(fact.unit()).filter(u -> !u.isEmpty()));
  }

  private static Column.Type type(Fact fact) {
    return switch (fact.kind()) {
      case NUMBER -> Column.Type.NUMBER;
      case BOOLEAN -> Column.Type.BOOLEAN;
      case TEXT -> Column.Type.TEXT;
    };
  }

  private static Column column(Fact fact, double[] cells) {
    var input = input(fact);
    var column = new Column(input.type(), input.unit(), cells.length);
    column.words(fact.texts());
    for (int row = 0; row < cells.length; row++) {
      boolean known = !Double.isNaN(cells[row]);
      column.states()[row] = known ? Column.VALUE : Column.UNDEFINED;
      column.numbers()[row] = known ? cells[row] : 0;
    }
    return column;
  }

  /** Makes all households the same. */
  void repeatFirst() {
    for (var column : answers) {
      Arrays.fill(column.states(), column.states()[0]);
      Arrays.fill(column.numbers(), column.numbers()[0]);
    }
  }

  /** The first household for which generated code says other than the interpreter, if any. */
  static Optional<String> difference(RuleSet set, int households) {
    var column = new GeneratedCode(set, households).compute();
    var book = set.read(Options.STANDARD);
    int row = 0;
    for (var situation : Households.draw(set, households).situations()) {
      var generated = column.value(row++);
      var interpreted = book.evaluate(set.asked(), situation);
      if (!(interpreted instanceof Evaluation.Computed computed)
          || !computed.value().equals(generated)) {
        return Optional.of(interpreted + " where generated code says " + generated);
      }
    }
    return Optional.empty();
  }

  /** Evaluates every household in this thread. */
  Column compute() {
    var result = results.getFirst();
    kernel.evaluate(Households.DAY, answers, 0, result.size(), results);
    return result;
  }
}
