package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rules on individuals and groups turned into code that evaluates many of them at once, with the
 * same answers as {@link RuleBook#evaluate(String, String, People, LocalDate)}, to the bit.
 * Immutable and safe for many threads.
 *
 * <p>Kinds are evaluated one after the other, all rows of each: what individuals need of their
 * groups, then what groups need of their members, as often as the rules go up and down.
 */
public interface PeopleKernel {

  /** The rules that columns answer, in the order of the columns. */
  List<Input> inputs();

  /** The rules evaluated, in the order of the results. */
  List<String> targets();

  /**
   * The rules left to the interpreter, row by row, each with the reason in French: slow, but never
   * wrong.
   */
  Map<String, String> interpreted();

  /** Columns for results, one for each target, with a row for each individual or group. */
  List<Column> results(Crowd crowd);

  /**
   * Evaluates everybody of a crowd on one day, in the calling thread.
   *
   * @param answers with a row for each individual or group of the input's kind
   */
  void evaluate(LocalDate day, Crowd crowd, List<Column> answers, List<Column> results);
}
