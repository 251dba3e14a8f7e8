package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.RuleIssue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Faults of rules as people read them: where, what, the line with a caret, how to mend it. */
final class RuleIssueReport {
  private static final String ANSWER_SUFFIX = " . $SITUATION";

  private RuleIssueReport() {}

  static String inRules(List<RuleIssue> issues) {
    return text(issues, issue -> "%s:%d:%d".formatted(issue.file(), issue.line(), issue.column()));
  }

  static String inSituation(List<RuleIssue> issues) {
    return text(issues, issue -> "Réponse à « %s »".formatted(answered(issue)));
  }

  /** The rule whose answer is refused. */
  static String answered(RuleIssue issue) {
    String file = issue.file();
    return file.endsWith(ANSWER_SUFFIX)
        ? file.substring(0, file.length() - ANSWER_SUFFIX.length())
        : file;
  }

  private static String text(List<RuleIssue> issues, Function<RuleIssue, String> place) {
    String faults =
        issues.stream().map(issue -> text(issue, place.apply(issue))).collect(Collectors.joining());
    return faults + "%d %s.".formatted(issues.size(), issues.size() == 1 ? "défaut" : "défauts");
  }

  private static String text(RuleIssue issue, String place) {
    return "%s : %s [%s]%n%s  → %s%n"
        .formatted(place, issue.message(), issue.code(), issue.excerpt().indent(4), issue.mend());
  }
}
