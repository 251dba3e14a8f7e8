package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A kernel on a generated class. */
final class GeneratedKernel implements Kernel {
  /** Rows a thread takes at a time. */
  private static final int SLICE = 16_384;

  private final Design design;
  private final BiFunction<String, Situation, Evaluation> interpreter;

  GeneratedKernel(Design design, BiFunction<String, Situation, Evaluation> interpreter) {
    this.design = design;
    this.interpreter = interpreter;
  }

  @Override
  public List<Input> inputs() {
    return design.inputs();
  }

  @Override
  public List<String> targets() {
    return design.targets().stream().map(Target::rule).toList();
  }

  @Override
  public Map<String, String> interpreted() {
    return design.interpreted();
  }

  @Override
  public List<Column> results(int rows) {
    return design.targets().stream()
        .map(target -> new Column(target.type(), target.unit(), rows))
        .toList();
  }

  @Override
  public void evaluate(LocalDate day, List<Column> answers, List<Column> results) {
    int rows = results.isEmpty() ? 0 : results.getFirst().size();
    var batch = batch(day, answers, results, rows);
    IntStream.range(0, (rows + SLICE - 1) / SLICE)
        .parallel()
        .forEach(slice -> walk(batch, slice * SLICE, Math.min(rows, (slice + 1) * SLICE)));
  }

  @Override
  public void evaluate(
      LocalDate day, List<Column> answers, int from, int to, List<Column> results) {
    walk(batch(day, answers, results, to), from, to);
  }

  private Batch batch(LocalDate day, List<Column> answers, List<Column> results, int rows) {
    checkAnswers(answers, rows);
    checkResults(results, rows);
    var given = Given.of(answers, design.texts(), design.settlement(), day);
    given.translate(results);
    return new Batch(
        given,
        refusals(answers),
        new SituationRows(interpreter, day, design.inputs(), answers),
        targets(),
        results,
        Exchange.NONE,
        List.of());
  }

  private List<IntPredicate> refusals(List<Column> answers) {
    return IntStream.range(0, answers.size())
        .filter(i -> design.filters().get(i).checks())
        .mapToObj(i -> design.filters().get(i).over(answers.get(i)))
        .toList();
  }

  private void walk(Batch batch, int from, int to) {
    if (design.rows().isEmpty()) {
      for (int row = from; row < to; row++) {
        batch.interpretAll(row);
      }
      return;
    }
    var rows = design.rows().get().get();
    rows.start(batch);
    rows.run(from, to);
  }

  private void checkAnswers(List<Column> answers, int rows) {
    boolean fit = answers.size() == design.inputs().size();
    for (int i = 0; fit && i < answers.size(); i++) {
      var input = design.inputs().get(i);
      fit = Ends.fits(answers.get(i), input.type(), input.unit(), rows);
    }
    if (!fit) {
      throw new IllegalArgumentException("Columns of answers that do not fit the inputs");
    }
  }

  private void checkResults(List<Column> results, int rows) {
    boolean fit = results.size() == design.targets().size();
    for (int i = 0; fit && i < results.size(); i++) {
      var target = design.targets().get(i);
      fit = Ends.fits(results.get(i), target.type(), target.unit(), rows);
    }
    if (!fit) {
      throw new IllegalArgumentException("Columns of results that do not fit the targets");
    }
  }
}
