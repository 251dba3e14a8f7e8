package fr.prevenance.cli.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import java.util.List;
import java.util.Optional;

/** One {@code --target} evaluated, for a person or for a program. */
record TargetAnswer(String target, Evaluation evaluation) {

  /**
   * @param explanation in French, one rule a line, indented by depth; absent of what failed
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  @JsonPropertyOrder({"target", "result", "explanation"})
  record Sheet(String target, @JsonUnwrapped ResultSheet result, Optional<String> explanation) {}

  boolean isFailed() {
    return evaluation instanceof Evaluation.Failed;
  }

  Sheet sheet() {
    return new Sheet(target, ResultSheet.of(evaluation), explanation());
  }

  private Optional<String> explanation() {
    return evaluation instanceof Evaluation.Computed computed
        ? Optional.of(ExplanationText.toText(told(computed.explanation())))
        : Optional.empty();
  }

  /** A target that is the name of a rule is told as that rule. */
  private static Explanation told(Explanation target) {
    List<Explanation> children = target.children();
    boolean isRule = children.size() == 1 && children.getFirst().rule().equals(target.rule());
    return isRule ? children.getFirst() : target;
  }

  /** The value, what is missing to know it better, and why. */
  String text() {
    return switch (evaluation) {
      case Evaluation.Computed computed ->
          "%s : %s%n%s%s"
              .formatted(
                  target,
                  FrenchFormat.value(computed.value()),
                  missing(computed),
                  explanation().orElse("").indent(2));
      case Evaluation.Failed failed -> "%s : %s%n".formatted(target, ErrorSheet.of(failed).text());
    };
  }

  private static String missing(Evaluation.Computed computed) {
    return computed.missing().isEmpty()
        ? ""
        : "  Il manque : %s%n".formatted(String.join(" ; ", computed.missing()));
  }
}
