package fr.prevenance.server.console;

import fr.prevenance.packs.Form;
import fr.prevenance.server.procedure.Proposal;
import fr.prevenance.server.procedure.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the prefilled form, as the agent fills it in with the person.
 *
 * @param fault what to mend; absent when all is well
 */
record CaseField(Question question, String value, @Nullable String fault) {

  /** Only what may be asked or corrected: what is merely shown stands in the table of data. */
  static List<CaseField> of(
      Proposal proposal, Map<String, String> sent, Map<String, String> faults) {
    return proposal.questions().stream()
        .filter(Question::isAsked)
        .map(question -> of(question, sent, faults))
        .toList();
  }

  private static CaseField of(
      Question question, Map<String, String> sent, Map<String, String> faults) {
    String key = question.key();
    return new CaseField(question, sent.getOrDefault(key, question.answer()), faults.get(key));
  }

  public String key() {
    return question.key();
  }

  public String label() {
    return question.label();
  }

  public boolean isRequired() {
    return question.field().isRequired();
  }

  public boolean isYesOrNo() {
    return question.field().kind() == Form.Kind.YES_NO;
  }

  public @Nullable String help() {
    return question.field().help().orElse(null);
  }
}
