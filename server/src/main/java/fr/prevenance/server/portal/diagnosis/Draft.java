package fr.prevenance.server.portal.diagnosis;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.Structure;
import fr.prevenance.server.diagnosis.Structure.Volume;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one page of the self-diagnosis sends to the next: all there is.
 *
 * @param faults what to mend, by name of field; what was typed there is kept in {@code typed}
 */
record Draft(Diagnosis diagnosis, Map<String, String> typed, Map<String, String> faults) {
  static final String NAME = "nom";
  static final String DATE = "date";
  private static final String COUNT = "\\d{1,12}";

  static Draft of(Diagnosis diagnosis) {
    return new Draft(diagnosis, Map.of(), Map.of());
  }

  static Draft of(Map<String, String[]> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    var structure = structure(sent, typed, faults);
    return new Draft(new Diagnosis(structure, answers(sent)), typed, faults);
  }

  private static Structure structure(
      Map<String, String[]> sent, Map<String, String> typed, Map<String, String> faults) {
    var name = first(sent, NAME);
    if (name.length() > Structure.LONGEST_NAME) {
      typed.put(NAME, name);
      faults.put(NAME, "Écrivez un nom de 200 caractères au plus.");
      name = "";
    }
    Map<Volume, Long> volumes = new EnumMap<>(Volume.class);
    for (var volume : Volume.values()) {
      count(volume.word(), sent, typed, faults).ifPresent(count -> volumes.put(volume, count));
    }
    return new Structure(name, date(sent, typed, faults), volumes);
  }

  private static Optional<Long> count(
      String field,
      Map<String, String[]> sent,
      Map<String, String> typed,
      Map<String, String> faults) {
    var text = first(sent, field);
    var digits = text.replaceAll("[\\s\u00a0\u202f.]", "");
    if (digits.matches(COUNT)) {
      return Optional.of(Long.valueOf(digits));
    }
    if (!text.isEmpty()) {
      typed.put(field, text);
      faults.put(
          field, "Écrivez un nombre entier, comme 1 200. Si vous ne savez pas, laissez vide.");
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(
      Map<String, String[]> sent, Map<String, String> typed, Map<String, String> faults) {
    var text = first(sent, DATE);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException other) {
      typed.put(DATE, text);
      faults.put(DATE, "Écrivez une date, comme 2026-11-23.");
      return Optional.empty();
    }
  }

  /** What a question does not allow counts as no answer: no page of ours sends it. */
  private static Map<Integer, Answer> answers(Map<String, String[]> sent) {
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    for (var question : Questions.all()) {
      Answer.of(first(sent, field(question)))
          .filter(question::allows)
          .ifPresent(answer -> answers.put(question.number(), answer));
    }
    return answers;
  }

  static String field(Question question) {
    return "q" + question.number();
  }

  /** What the field holds: as it was typed where that is faulty. */
  public String value(String field) {
    var structure = diagnosis.structure();
    var known =
        switch (field) {
          case NAME -> structure.name();
          case DATE -> structure.date().map(LocalDate::toString).orElse("");
          default ->
              Volume.of(field).map(structure.volumes()::get).map(Object::toString).orElse("");
        };
    return typed.getOrDefault(field, known);
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
