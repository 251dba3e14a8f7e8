package fr.prevenance.rules.evaluate;

import java.util.Optional;

/** A computation that cannot go on; never leaves the module. */
final class EvaluationFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String problem;
  private final String rule;

  private EvaluationFault(String code, String problem, String rule) {
    super(code, null, false, false);
    this.code = code;
    this.problem = problem;
    this.rule = rule;
  }

  EvaluationFault(String code, String problem) {
    this(code, problem, "");
  }

  static EvaluationFault typeMismatch(String problem) {
    return new EvaluationFault("type-incompatible", problem);
  }

  static EvaluationFault notBoolean() {
    return new EvaluationFault(
        "condition-non-booleenne", "Une condition doit valoir « oui » ou « non ».");
  }

  static EvaluationFault divisionByZero() {
    return new EvaluationFault("division-par-zero", "Le calcul divise par zéro.");
  }

  static EvaluationFault rounding(String problem) {
    return new EvaluationFault("arrondi-invalide", problem);
  }

  /** The same, told of the innermost rule being evaluated. */
  EvaluationFault in(String name) {
    return rule.isEmpty() ? new EvaluationFault(code, problem, name) : this;
  }

  String code() {
    return code;
  }

  String problem() {
    return problem;
  }

  Optional<String> rule() {
    return rule.isEmpty() ? Optional.empty() : Optional.of(rule);
  }
}
