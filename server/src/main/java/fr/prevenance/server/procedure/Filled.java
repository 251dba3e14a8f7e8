package fr.prevenance.server.procedure;

import fr.prevenance.rules.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as sent back, checked field by field.
 *
 * @param corrections new values by fact name: only where they differ from what was held
 * @param answers texts by question key
 * @param faults what to mend, by question key
 */
record Filled(
    Map<String, Value> corrections, Map<String, String> answers, Map<String, String> faults) {

  /** Fields that may not be changed here are not read, whatever was sent for them. */
  static Filled check(List<Question> questions, Map<String, String> sent) {
    var filled = new Filled(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    questions.stream()
        .filter(Question::isAsked)
        .forEach(question -> filled.add(question, sent.getOrDefault(question.key(), "")));
    return filled;
  }

  private void add(Question question, String sent) {
    var key = question.key();
    switch (Reply.to(question.field(), sent)) {
      case Reply.Faulty faulty -> faults.put(key, faulty.mend());
      case Reply.Read(Value.Undefined nothing) -> {}
      case Reply.Read(Value value) -> {
        answers.put(key, FrenchText.input(value));
        question
            .field()
            .fact()
            .filter(fact -> !FrenchText.input(value).equals(question.answer()))
            .ifPresent(fact -> corrections.put(fact, value));
      }
    }
  }
}
