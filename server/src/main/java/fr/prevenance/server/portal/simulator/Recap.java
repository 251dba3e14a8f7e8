package fr.prevenance.server.portal.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question with what was answered to it.
 *
 * @param answers one for each person or group, with its name where it matters
 */
public record Recap(String fact, String question, List<String> answers) {

  static List<Recap> of(Answers answers, Questions questions) {
    Map<String, List<String>> byFact = new LinkedHashMap<>();
    answers
        .all()
        .forEach((key, text) ->
            byFact
                .computeIfAbsent(key.fact(), _ -> new ArrayList<>())
                .add(key.of() + " : " + (text.isBlank() ? "je ne sais pas" : text)));
    return byFact.entrySet().stream()
        .flatMap(entry ->
            questions
                .find(entry.getKey())
                .map(question -> new Recap(entry.getKey(), question.text(), entry.getValue()))
                .stream())
        .toList();
  }
}
