package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question with what was answered to it.
 *
 * @param answers one for each person or group, with its name where it matters
 */
public record Recap(String fact, String question, List<String> answers) {

  static List<Recap> of(Answers answers, Questions questions, Names names) {
    Map<String, Map<String, String>> byFact = new LinkedHashMap<>();
    answers
        .all()
        .forEach((key, text) ->
            byFact
                .computeIfAbsent(key.fact(), _ -> new LinkedHashMap<>())
                .put(key.of(), text.isBlank() ? "je ne sais pas" : text));
    return byFact.entrySet().stream()
        .flatMap(entry ->
            questions.find(entry.getKey()).stream()
                .map(question -> of(question, entry.getValue(), names)))
        .toList();
  }

  private static Recap of(Question question, Map<String, String> texts, Names names) {
    boolean isPerson = question.fact().entity().equals(Subjects.PERSON);
    boolean isYours = texts.keySet().equals(Set.of(Composition.SELF));
    List<String> lines = new ArrayList<>();
    texts.forEach(
        (of, text) -> lines.add(isPerson || texts.size() > 1 ? names.of(of) + " : " + text : text));
    return new Recap(question.fact().name(), question.text(isYours), lines);
  }
}
