package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rules turned into code that evaluates many situations at once, with the same answers as {@link
 * RuleBook#evaluate}, to the bit. Immutable and safe for many threads.
 *
 * <p>Memory is that of the columns: a large population is evaluated batch after batch.
 */
public interface Kernel {

  /** The rules that columns answer, in the order of the columns. */
  List<Input> inputs();

  /** The rules evaluated, in the order of the results. */
  List<String> targets();

  /**
   * The rules left to the interpreter, row by row, each with the reason in French: slow, but never
   * wrong.
   */
  Map<String, String> interpreted();

  /** Columns for results, one for each target; they may be used again. */
  List<Column> results(int rows);

  /** Evaluates all rows on one day, over all cores. */
  void evaluate(LocalDate day, List<Column> answers, List<Column> results);

  /**
   * Evaluates some rows in the calling thread.
   *
   * @param from first row
   * @param to the row after the last
   */
  void evaluate(LocalDate day, List<Column> answers, int from, int to, List<Column> results);
}
