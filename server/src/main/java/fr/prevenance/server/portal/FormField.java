package fr.prevenance.server.portal;

import fr.prevenance.packs.Form.Kind;
import fr.prevenance.server.procedure.Proposal;
import fr.prevenance.server.procedure.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the prefilled form as the page draws it.
 *
 * @param value what was just typed, else what is held
 * @param fault what to mend; absent when all is well
 */
public record FormField(Question question, String value, @Nullable String fault) {

  static List<FormField> of(
      Proposal proposal, Map<String, String> sent, Map<String, String> faults) {
    return proposal.questions().stream().map(question -> of(question, sent, faults)).toList();
  }

  private static FormField of(
      Question question, Map<String, String> sent, Map<String, String> faults) {
    return new FormField(
        question, sent.getOrDefault(question.key(), question.answer()), faults.get(question.key()));
  }

  public String key() {
    return question.key();
  }

  public String label() {
    return question.label();
  }

  public boolean isAsked() {
    return question.isAsked();
  }

  public boolean isRequired() {
    return question.field().isRequired();
  }

  /** Where a list of faults leads to: the field, or the first answer of a question. */
  public String anchor() {
    return isYesOrNo() ? key() + "-oui" : key();
  }

  public boolean isYesOrNo() {
    return question.field().kind() == Kind.YES_NO;
  }

  /** The HTML input type; numbers are typed as text, so that French commas and blanks pass. */
  public String inputType() {
    return switch (question.field().kind()) {
      case DATE -> "date";
      case EMAIL -> "email";
      case PHONE -> "tel";
      case NUMBER, MONEY, TEXT, YES_NO -> "text";
    };
  }

  /** Which keyboard a telephone shows. */
  public String inputMode() {
    return switch (question.field().kind()) {
      case NUMBER, MONEY -> "decimal";
      case EMAIL -> "email";
      case PHONE -> "tel";
      case DATE, TEXT, YES_NO -> "text";
    };
  }

  public @Nullable String help() {
    return question.field().help().orElse(null);
  }
}
