package fr.prevenance.cli.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.population.Outcome;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One outcome in JSON, with its reasons in French, one rule a line, indented by depth. */
sealed interface OutcomeSheet {

  /** The outcome in the words of {@code cas.yaml}. */
  String outcome();

  /**
   * @param certainty {@code certain}, {@code probable} or {@code possible}
   * @param amount in cents; absent for a right without amount
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Eligible(String outcome, String certainty, OptionalLong amount, String explanation)
      implements OutcomeSheet {}

  /**
   * @param missing full names of the facts to ask for, in order
   */
  record ToComplete(String outcome, List<String> missing, String explanation)
      implements OutcomeSheet {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record NotEligible(
      String outcome, String failingCondition, Optional<String> nearMiss, String explanation)
      implements OutcomeSheet {}

  record Failed(String outcome, String rule, String code, String message) implements OutcomeSheet {}

  static OutcomeSheet of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Eligible(var certainty, var amount, var reasons) ->
          new Eligible(
              "éligible", certainty.name().toLowerCase(Locale.ROOT), amount, text(reasons));
      case Outcome.ToComplete(var missing, _, var reasons) ->
          new ToComplete("à compléter", missing, text(reasons));
      case Outcome.NotEligible(var condition, var nearMiss, var reasons) ->
          new NotEligible("non éligible", condition, nearMiss, text(reasons));
      case Outcome.Failed(var rule, var code, var message) ->
          new Failed("en erreur", rule, code, message);
    };
  }

  private static String text(Explanation reasons) {
    return ExplanationText.toText(reasons);
  }
}
