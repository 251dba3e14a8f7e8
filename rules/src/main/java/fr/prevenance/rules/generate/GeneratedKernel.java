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
    return Ends.columns(design.targets(), rows);
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
    Ends.checkAnswers(design.inputs(), answers, _ -> rows);
    Ends.checkResults(design.targets(), results, rows);
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
}
