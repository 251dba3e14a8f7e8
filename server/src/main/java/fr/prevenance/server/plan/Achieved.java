package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan achieved between two closed diagnoses of the same site: one line for each action that
 * is about a practice and was in the plan by the day of the second.
 */
public record Achieved(KeptDiagnosis before, KeptDiagnosis after, List<Line> lines) {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** An action and what became of its practice. */
  public record Line(Action action, Question question, Progress progress) {}

  public Achieved {
    lines = List.copyOf(lines);
  }

  static Achieved between(KeptDiagnosis before, KeptDiagnosis after, Collection<Action> plan) {
    LocalDate day = after.day().orElseThrow();
    return new Achieved(
        before,
        after,
        plan.stream()
            .filter(action -> action.isFor(after.site()))
            .filter(action -> !LocalDate.ofInstant(action.addedAt(), PARIS).isAfter(day))
            .flatMap(action ->
                question(action)
                    .map(question ->
                        new Line(action, question, progress(action, question, before, after)))
                    .stream())
            .toList());
  }

  private static Optional<Question> question(Action action) {
    return action
        .content()
        .practice()
        .flatMap(
            number -> Questions.all().stream().filter(one -> one.practice() == number).findFirst());
  }

  private static Progress progress(
      Action action, Question question, KeptDiagnosis before, KeptDiagnosis after) {
    return Progress.of(
        before.diagnosis().answer(question),
        after.diagnosis().answer(question),
        action.isDoneBy(after.day().orElseThrow()),
        action.content().state() == ActionState.ABANDONED);
  }

  /** How many actions came to each; those to which none came are absent. */
  public Map<Progress, Integer> counts() {
    Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
    lines.forEach(line -> counts.merge(line.progress(), 1, Integer::sum));
    return counts;
  }
}
