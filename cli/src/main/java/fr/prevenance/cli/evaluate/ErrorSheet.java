package fr.prevenance.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleIssue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why there is no result.
 *
 * @param name the reference's class of error
 * @param message in French, with our own code
 * @param file where the fault is written, or the rule whose computation cannot go on
 * @param line counted from 1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ErrorSheet(String name, String message, Optional<String> file, OptionalInt line) {
  private static final int LONGEST_NAME = 100;

  /** The first of the faults found in rules. */
  static ErrorSheet inRules(List<RuleIssue> issues) {
    RuleIssue first = issues.getFirst();
    return new ErrorSheet(
        ErrorName.of(first.code()),
        text(first),
        Optional.of(first.file()),
        OptionalInt.of(first.line()));
  }

  /** The first of the answers refused. */
  static ErrorSheet inSituation(List<RuleIssue> issues) {
    RuleIssue first = issues.getFirst();
    String rule = RuleIssueReport.answered(first);
    return plain(ErrorName.SITUATION, "Réponse à « %s » : %s".formatted(rule, text(first)));
  }

  static ErrorSheet of(Evaluation.Failed failed) {
    String message =
        "« %s » : %s [%s]".formatted(cut(failed.rule()), failed.message(), failed.code());
    var location = failed.location();
    return new ErrorSheet(
        ErrorName.of(failed.code()),
        message,
        location.map(Evaluation.Location::file),
        location.map(where -> OptionalInt.of(where.line())).orElse(OptionalInt.empty()));
  }

  /** For a person: the message and, below it, where. */
  String text() {
    return file.isPresent() && line.isPresent()
        ? "%s%n  → %s:%d".formatted(message, file.get(), line.getAsInt())
        : message;
  }

  /** A line that cannot be read. */
  static ErrorSheet inInput(String message) {
    return plain(ErrorName.INPUT, message);
  }

  /** A fault of ours, or a question too large for this machine. */
  static ErrorSheet internal(Throwable defect) {
    String what =
        switch (defect) {
          case StackOverflowError _ -> "La question est trop profonde.";
          case OutOfMemoryError _ -> "La question est trop grande pour la mémoire.";
          default -> "Défaut de Prévenance : " + defect.getClass().getSimpleName() + ".";
        };
    return plain(ErrorName.INTERNAL, what);
  }

  /** An expression stands for its own name, and may be very long. */
  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static ErrorSheet plain(String name, String message) {
    return new ErrorSheet(name, message, Optional.empty(), OptionalInt.empty());
  }

  private static String text(RuleIssue issue) {
    return "%s %s [%s]".formatted(issue.message(), issue.mend(), issue.code());
  }
}
