package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.KeptAnswer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer with who gave it, in words.
 *
 * @param evidence empty text: none was taken over
 */
record AnswerLine(Question question, String answer, String by, String note, String evidence) {

  /** Those that say something, in the order of the questions. */
  static List<AnswerLine> of(KeptDiagnosis kept) {
    return Questions.all().stream()
        .flatMap(question -> kept.answer(question).stream().flatMap(one -> line(question, one)))
        .toList();
  }

  private static Stream<AnswerLine> line(Question question, KeptAnswer kept) {
    var given = kept.given();
    if (given.answer().isEmpty() && given.note().isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new AnswerLine(question, word(kept), by(kept), given.note(), given.evidence().orElse("")));
  }

  /** « Oui »; « pas encore » where it was taken back. */
  static String word(KeptAnswer kept) {
    return kept.given().answer().map(Answer::title).orElse("Pas encore de réponse");
  }

  /** « Agnès Guichet, le 15 octobre 2025 à 09h12 ». */
  static String by(KeptAnswer kept) {
    return "%s, le %s".formatted(kept.by().name(), FrenchDates.moment(kept.at()));
  }
}
