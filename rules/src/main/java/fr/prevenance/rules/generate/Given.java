package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call gives: its answers and what its day settles.
 *
 * @param texts of the rules and of all answers: one code for each
 * @param codes for each answer, the codes of the words of its column
 */
record Given(List<Column> answers, TextCodes texts, List<int[]> codes, double[] settled) {

  /**
   * @param known texts of the rules
   */
  static Given of(List<Column> answers, TextCodes known, Settlement settlement, LocalDate day) {
    var texts = known.copy();
    var codes = new ArrayList<int[]>();
    for (var column : answers) {
      codes.add(column.words().stream().mapToInt(texts::code).toArray());
    }
    return new Given(List.copyOf(answers), texts, codes, settlement.on(day.toEpochDay()));
  }

  /** Texts have one code for the rules, all answers and all results of the call. */
  void translate(List<Column> results) {
    for (var column : results) {
      if (column.type() == Column.Type.TEXT && !column.words().equals(texts.texts())) {
        column.words(texts.texts());
      }
    }
  }
}
