package fr.prevenance.server.console.plan;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.plan.Achieved;
import fr.prevenance.server.plan.Content;
import fr.prevenance.server.plan.Progress;
import java.util.List;
import java.util.stream.Stream;

/** What the plan achieved, in words, for {@code console/plan/resultats}. */
public record AchievedView(
    String before, String after, List<Count> counts, List<List<String>> rows) {

  /** How many actions came to what. */
  public record Count(int number, String title, String meaning) {}

  public static AchievedView of(Achieved achieved) {
    var counts = achieved.counts();
    return new AchievedView(
        day(achieved.before()),
        day(achieved.after()),
        Stream.of(Progress.values())
            .filter(counts::containsKey)
            .map(progress ->
                new Count(counts.getOrDefault(progress, 0), progress.title(), progress.meaning()))
            .toList(),
        achieved.lines().stream().map(line -> row(line, achieved)).toList());
  }

  private static List<String> row(Achieved.Line line, Achieved achieved) {
    Content content = line.action().content();
    return List.of(
        content.title(),
        "Question %d, %s".formatted(line.question().number(), line.question().subject()),
        content
            .doneOn()
            .map(day -> "faite le " + FrenchDates.day(day))
            .orElse(content.state().word()),
        answer(achieved.before(), line.question())
            + " → "
            + answer(achieved.after(), line.question()),
        line.progress().title());
  }

  private static String answer(KeptDiagnosis diagnosis, Question question) {
    return diagnosis.diagnosis().answer(question).map(Answer::word).orElse("sans réponse");
  }

  private static String day(KeptDiagnosis diagnosis) {
    return diagnosis.day().map(FrenchDates::day).orElse("");
  }
}
