package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a closed diagnosis answers by no, and the plan does not see to: no action that serves it is
 * open, nor done since.
 *
 * @param candidates what to begin with first
 * @param planned how many others the plan sees to
 */
public record Missing(KeptDiagnosis diagnosis, List<Candidate> candidates, int planned) {

  public Missing {
    candidates = candidates.stream().sorted(Candidate.ORDER).toList();
  }

  static Missing of(KeptDiagnosis diagnosis, Collection<Action> plan, Sheets sheets) {
    LocalDate day = diagnosis.day().orElseThrow();
    List<Question> missing = diagnosis.diagnosis().answered(Optional.of(Answer.NO));
    List<Candidate> candidates =
        missing.stream()
            .map(Question::practice)
            .filter(number ->
                serving(plan, number, diagnosis).noneMatch(action -> isSeenTo(action, day)))
            .flatMap(number -> sheets.find(number).stream())
            .map(sheet -> candidate(sheet, serving(plan, sheet.number(), diagnosis)))
            .toList();
    return new Missing(diagnosis, candidates, missing.size() - candidates.size());
  }

  private static Stream<Action> serving(
      Collection<Action> plan, int number, KeptDiagnosis diagnosis) {
    return plan.stream().filter(action -> action.serves(number, diagnosis.site()));
  }

  private static boolean isSeenTo(Action action, LocalDate day) {
    return action.isOpen() || action.content().doneOn().filter(day::isBefore).isPresent();
  }

  private static Candidate candidate(Sheet sheet, Stream<Action> served) {
    return new Candidate(
        sheet.number(),
        sheet.title(),
        sheet.gain(),
        sheet.effort(),
        served.flatMap(action -> action.content().doneOn().stream()).max(LocalDate::compareTo));
  }
}
