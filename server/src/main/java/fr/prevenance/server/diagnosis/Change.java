package fr.prevenance.server.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * A question that two diagnoses answer differently.
 *
 * @param before empty: not answered then
 */
public record Change(Question question, Optional<Answer> before, Optional<Answer> after) {

  /** In the order of the questions. */
  public static List<Change> between(Diagnosis before, Diagnosis after) {
    return Questions.all().stream()
        .map(question -> new Change(question, before.answer(question), after.answer(question)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** Now in place, and it was not. */
  public boolean isProgress() {
    return before.equals(Optional.of(Answer.NO)) && after.equals(Optional.of(Answer.YES));
  }

  /** In place no more. */
  public boolean isSetback() {
    return before.equals(Optional.of(Answer.YES)) && after.equals(Optional.of(Answer.NO));
  }
}
