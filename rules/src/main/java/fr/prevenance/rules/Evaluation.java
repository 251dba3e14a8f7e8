package fr.prevenance.rules;

import java.util.List;

/** Outcome of evaluating one expression: computed with its trace, or failed with a stable code. */
public sealed interface Evaluation {

  /**
   * @param missing public rules whose answer would be needed or would refine the result, in the
   *     order met
   */
  record Computed(Value value, List<String> missing, Explanation explanation)
      implements Evaluation {}

  /**
   * @param code stable: {@code division-par-zero}, {@code condition-non-booleenne}…
   * @param rule rule being evaluated
   * @param message in French
   */
  record Failed(String code, String rule, String message) implements Evaluation {}
}
