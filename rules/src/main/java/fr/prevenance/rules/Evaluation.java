package fr.prevenance.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Outcome of evaluating one expression: computed with its trace, or failed with a stable code. */
public sealed interface Evaluation {

  /**
   * @param unit of a number; in compatibility it may stand on anything
   * @param scores public rules whose answer would be needed or would refine the result, in the
   *     order met, each with how much it matters
   * @param whose of {@link People}: for a missing rule, the ids of those whose answer is lacking
   * @param trace tells why, from what evaluation left behind
   */
  record Computed(
      Value value,
      Optional<String> unit,
      Map<String, Double> scores,
      Map<String, List<String>> whose,
      Supplier<Explanation> trace)
      implements Evaluation {
    public Computed {
      scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
      whose = Map.copyOf(whose);
    }

    /** Names of the public rules that are missing, in order. */
    public List<String> missing() {
      return List.copyOf(scores.keySet());
    }

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /**
   * @param code stable: {@code division-par-zero}, {@code condition-non-booleenne}…
   * @param rule rule being evaluated
   * @param message in French
   * @param location where that rule is written; empty if the fault is in no rule: a question, an
   *     answer
   */
  record Failed(String code, String rule, String message, Optional<Location> location)
      implements Evaluation {
    public Failed(String code, String rule, String message) {
      this(code, rule, message, Optional.empty());
    }
  }

  /**
   * @param file as named by its {@link RuleSource}
   * @param line 1-based
   */
  record Location(String file, int line) {}
}
