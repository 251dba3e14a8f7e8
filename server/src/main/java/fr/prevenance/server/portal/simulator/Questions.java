package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Type;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.FactDefinition.WhenMissing;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.RuleInfo;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fact that the public may be asked for, by name: one name means the same in every right. */
final class Questions {
  private final Deductions deductions = Deductions.read();
  private final Map<String, Question> byFact = new LinkedHashMap<>();

  Questions(List<RightPack> packs) {
    Map<String, FactDefinition> facts = new LinkedHashMap<>();
    Map<String, List<RuleInfo>> rules = new LinkedHashMap<>();
    for (RightPack pack : packs) {
      pack.facts().stream()
          .filter(Questions::isPublic)
          .forEach(fact -> {
            facts.putIfAbsent(fact.name(), fact);
            rules
                .computeIfAbsent(fact.name(), _ -> new ArrayList<>())
                .add(pack.rules().find(fact.name()).orElseThrow());
          });
    }
    facts.forEach(
        (name, fact) -> byFact.put(name, question(fact, rules.getOrDefault(name, List.of()))));
    byFact.put(Deductions.OCCUPATION, occupation());
  }

  /** Neither what is kept for agents nor what the household itself tells. */
  private static boolean isPublic(FactDefinition fact) {
    return fact.visibility() == Visibility.PERSON && fact.belonging().isEmpty();
  }

  /**
   * @param rules of the fact, one in each right
   */
  private static Question question(FactDefinition fact, List<RuleInfo> rules) {
    List<String> texts =
        rules.stream().flatMap(rule -> rule.question().stream()).distinct().toList();
    return new Question(
        fact,
        texts.isEmpty() ? List.of(fact.title()) : texts,
        rules.getFirst().description(),
        rules.getFirst().choices());
  }

  private Question occupation() {
    FactDefinition fact =
        new FactDefinition(
            Deductions.OCCUPATION,
            "Ce que fait chaque personne",
            Subjects.PERSON,
            Type.TEXT,
            Optional.empty(),
            "jour de la demande",
            Optional.empty(),
            "La personne",
            "Ne pas poser de questions inutiles.",
            Period.ZERO,
            WhenMissing.LESS_CERTAIN,
            Visibility.PERSON,
            false,
            Optional.empty());
    return new Question(
        fact,
        List.of("Que faites-vous en ce moment ?", "Que fait cette personne en ce moment ?"),
        Optional.of("Votre réponse nous évite de poser des questions inutiles."),
        deductions.answersTo(Deductions.OCCUPATION));
  }

  Deductions deductions() {
    return deductions;
  }

  Optional<Question> find(String fact) {
    return Optional.ofNullable(byFact.get(fact));
  }
}
