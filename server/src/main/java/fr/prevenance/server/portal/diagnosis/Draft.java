package fr.prevenance.server.portal.diagnosis;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.StructureForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one page of the self-diagnosis sends to the next: all there is. */
record Draft(Diagnosis diagnosis, StructureForm header) {

  static Draft of(Diagnosis diagnosis) {
    return new Draft(diagnosis, StructureForm.of(diagnosis.structure()));
  }

  static Draft of(Map<String, String[]> sent) {
    var header = StructureForm.of(sent);
    return new Draft(new Diagnosis(header.structure(), answers(sent)), header);
  }

  /** What a question does not allow counts as no answer: no page of ours sends it. */
  private static Map<Integer, Answer> answers(Map<String, String[]> sent) {
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    for (var question : Questions.all()) {
      Answer.of(first(sent, "q" + question.number()))
          .filter(question::allows)
          .ifPresent(answer -> answers.put(question.number(), answer));
    }
    return answers;
  }

  /** The word of the answer; empty: none yet. */
  public String answer(Question question) {
    return diagnosis.answer(question).map(Answer::word).orElse("");
  }

  static String first(Map<String, String[]> sent, String name) {
    return Optional.ofNullable(sent.get(name)).stream()
        .flatMap(Stream::of)
        .findFirst()
        .orElse("")
        .strip();
  }
}
