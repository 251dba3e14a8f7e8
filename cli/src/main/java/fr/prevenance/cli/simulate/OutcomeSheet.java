package fr.prevenance.cli.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One outcome in JSON, with its reasons in French, one rule a line, indented by depth, unless they
 * are not wanted.
 */
sealed interface OutcomeSheet {

  /** The outcome in the words of {@code cas.yaml}. */
  String outcome();

  /** Fingerprint of the right's version that decided: with it, the outcome can be replayed. */
  String version();

  /**
   * @param certainty {@code certain}, {@code probable} or {@code possible}
   * @param amount in cents; absent for a right without amount
   * @param per what the amount pays for: {@code mois}, {@code an}…
   * @param sense {@code paid}, {@code owed} or {@code saved}
   * @param assumed unknown facts, with what the rules took instead
   * @param refining facts to ask for, in order, for a surer outcome or an amount
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Eligible(
      String outcome,
      String version,
      String certainty,
      OptionalLong amount,
      Optional<String> per,
      Optional<String> sense,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Assumption> assumed,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Question> refining,
      List<Figure> details,
      List<Day> deadlines,
      Optional<String> explanation)
      implements OutcomeSheet {}

  /**
   * @param missing full names of the facts to ask for, in order
   * @param questions the same, with whom to ask
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record ToComplete(
      String outcome,
      String version,
      List<String> missing,
      List<Question> questions,
      Optional<String> explanation)
      implements OutcomeSheet {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record NotEligible(
      String outcome,
      String version,
      String failingCondition,
      Optional<String> nearMiss,
      Optional<String> explanation)
      implements OutcomeSheet {}

  record Failed(String outcome, String version, String rule, String code, String message)
      implements OutcomeSheet {}

  /**
   * An answer that the rules took for want of a real one.
   *
   * @param of id of whom it is assumed; absent for facts without people
   * @param value as people read it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Assumption(String fact, String title, Optional<String> of, String value) {}

  /**
   * A figure beside the amount.
   *
   * @param value as people read it
   */
  record Figure(String rule, String title, String value) {}

  /**
   * A day on which the right ends or changes.
   *
   * @param from first day on which it may be acted upon
   * @param until last such day
   */
  record Day(
      String event, LocalDate day, String followUp, LocalDate from, LocalDate until, String text) {}

  /**
   * What to ask.
   *
   * @param of ids of those whose answer is lacking; empty for facts without people
   * @param holder administration that has it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Question(String fact, String question, List<String> of, String holder) {}
}
