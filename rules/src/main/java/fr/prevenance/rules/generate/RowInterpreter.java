package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;

/** Asks the interpreter what a rule comes to for one row. */
interface RowInterpreter {

  Evaluation evaluate(String rule, int row);

  /** The same, written to a row of a column. */
  default void evaluate(String rule, int row, Column result) {
    switch (evaluate(rule, row)) {
      case Evaluation.Computed computed -> result.set(row, computed.value());
      case Evaluation.Failed failed -> result.fail(row, failed.code());
    }
  }
}
