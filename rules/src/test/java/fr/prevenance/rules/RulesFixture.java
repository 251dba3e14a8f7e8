package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and evaluates small models in tests. */
public final class RulesFixture {
  public static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  public static final Value UNDEFINED = new Value.Undefined();
  public static final Value NOT_APPLICABLE = new Value.NotApplicable();

  private RulesFixture() {}

  public static RuleBook book(String yaml) {
    try {
      return RuleBook.read(List.of(new RuleSource("essai.publicodes", yaml)));
    } catch (RuleBookException refused) {
      throw new AssertionError(described(refused.issues()), refused);
    }
  }

  public static List<RuleIssue> issues(String yaml) {
    try {
      RuleBook.read(List.of(new RuleSource("essai.publicodes", yaml)));
      return List.of();
    } catch (RuleBookException refused) {
      return refused.issues();
    }
  }

  public static List<String> codes(String yaml) {
    return issues(yaml).stream().map(RuleIssue::code).toList();
  }

  public static String described(List<RuleIssue> issues) {
    return issues.stream()
        .map(issue ->
            "%s:%d:%d %s%n%s%n%s%n%s%n"
                .formatted(
                    issue.file(),
                    issue.line(),
                    issue.column(),
                    issue.code(),
                    issue.message(),
                    issue.excerpt(),
                    issue.mend()))
        .collect(Collectors.joining("\n"));
  }

  public static Evaluation evaluation(String yaml, String rule, Map<String, Value> answers) {
    return book(yaml).evaluate(rule, new Situation(DAY, answers));
  }

  public static Evaluation.Computed computed(String yaml, String rule, Map<String, Value> answers) {
    return switch (evaluation(yaml, rule, answers)) {
      case Evaluation.Computed computed -> computed;
      case Evaluation.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  public static Value value(String yaml, String rule) {
    return computed(yaml, rule, Map.of()).value();
  }

  /** Value of one expression alone in a model. */
  public static Value expression(String text) {
    return value("résultat: " + quoted(text), "résultat");
  }

  public static String failure(String yaml, String rule) {
    return evaluation(yaml, rule, Map.of()) instanceof Evaluation.Failed failed
        ? failed.code()
        : "aucun échec";
  }

  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
