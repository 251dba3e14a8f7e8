package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import java.util.Comparator;
import java.util.List;

/** The practice sheets that a scene may be linked to. */
final class ScenarioSheets {
  private static final List<Question> ALL =
      Questions.all().stream().sorted(Comparator.comparingInt(Question::practice)).toList();

  private ScenarioSheets() {}

  static List<Integer> numbers() {
    return ALL.stream().map(Question::practice).toList();
  }

  static String title(int number) {
    return "Fiche "
        + number
        + ALL.stream()
            .filter(question -> question.practice() == number)
            .findFirst()
            .map(question -> " : " + question.subject())
            .orElse("");
  }

  static String address(int number) {
    return "/console/pratiques/fiches/" + number;
  }
}
