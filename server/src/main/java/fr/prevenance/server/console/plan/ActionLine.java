package fr.prevenance.server.console.plan;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.Content;
import fr.prevenance.server.plan.Delay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An action in the table of the plan.
 *
 * @param delay how far its due date is, while it is open
 * @param steps how many are done; empty: it has none
 */
record ActionLine(
    UUID id,
    String title,
    Optional<String> practice,
    String site,
    String owner,
    String due,
    Optional<String> delay,
    boolean isOverdue,
    String state,
    Optional<String> when,
    Optional<String> steps,
    String gain,
    String effort,
    List<String> reminders) {

  static ActionLine of(Action action, List<String> reminders, LocalDate today) {
    Content content = action.content();
    return new ActionLine(
        action.id(),
        content.title(),
        content.practice().map(number -> "Fiche " + number),
        content.site().title(),
        content.owner().name().isEmpty() ? "personne encore" : content.owner().name(),
        FrenchDates.day(content.due()),
        action.isOpen() ? Optional.of(Delay.words(content.due(), today)) : Optional.empty(),
        action.isOverdue(today),
        content.state().title(),
        content.doneOn().map(day -> "le " + FrenchDates.day(day)).or(() -> reason(content)),
        steps(content),
        content.gain().text(),
        content.effort().text(),
        reminders);
  }

  private static Optional<String> reason(Content content) {
    return Optional.of(content.reason()).filter(reason -> !reason.isEmpty());
  }

  private static Optional<String> steps(Content content) {
    int all = content.steps().size();
    long done = content.steps().stream().filter(step -> step.isDone()).count();
    return all == 0
        ? Optional.empty()
        : Optional.of("%d étape%s sur %d".formatted(done, done > 1 ? "s" : "", all));
  }
}
