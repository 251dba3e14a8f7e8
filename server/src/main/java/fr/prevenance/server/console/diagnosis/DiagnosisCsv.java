package fr.prevenance.server.console.diagnosis;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.KeptAnswer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A diagnosis as a table, one line for each question. */
final class DiagnosisCsv {
  private static final List<String> COLUMNS =
      List.of(
          "site",
          "date",
          "levier",
          "question",
          "pratique",
          "sujet",
          "texte",
          "reponse",
          "note",
          "element",
          "agent",
          "moment");

  private DiagnosisCsv() {}

  static String of(KeptDiagnosis kept) {
    var text = new StringWriter();
    try (var table = CsvWriter.builder().build(text)) {
      table.writeRecord(COLUMNS);
      Questions.all().forEach(question -> table.writeRecord(line(kept, question)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> line(KeptDiagnosis kept, Question question) {
    var answer = kept.answer(question);
    return Stream.of(
            kept.site().title(),
            kept.day().map(Object::toString).orElse(""),
            String.valueOf(question.lever().number()),
            String.valueOf(question.number()),
            String.valueOf(question.practice()),
            question.subject(),
            question.text(),
            kept.diagnosis().answer(question).map(Answer::word).orElse(""),
            answer.map(one -> one.given().note()).orElse(""),
            answer.flatMap(one -> one.given().evidence()).orElse(""),
            answer.map(one -> one.by().name()).orElse(""),
            answer.map(KeptAnswer::at).map(Object::toString).orElse(""))
        .map(DiagnosisCsv::harmless)
        .toList();
  }

  /** A spreadsheet computes what begins like a formula: whoever wrote a note could make it. */
  private static String harmless(String cell) {
    return Optional.of(cell)
        .filter(text -> !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0)
        .map(text -> "'" + text)
        .orElse(cell);
  }
}
