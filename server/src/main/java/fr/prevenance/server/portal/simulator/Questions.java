package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.RightPack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fact that the public may be asked for, by name: one name means the same in every right. */
final class Questions {
  private final Map<String, Question> byFact = new LinkedHashMap<>();

  Questions(List<RightPack> packs) {
    for (RightPack pack : packs) {
      pack.facts().stream()
          .filter(Questions::isPublic)
          .forEach(fact -> byFact.computeIfAbsent(fact.name(), _ -> question(pack, fact)));
    }
  }

  /** Neither what is kept for agents nor what the household itself tells. */
  private static boolean isPublic(FactDefinition fact) {
    return fact.visibility() == Visibility.PERSON && fact.belonging().isEmpty();
  }

  private static Question question(RightPack pack, FactDefinition fact) {
    var rule = pack.rules().find(fact.name()).orElseThrow();
    return new Question(
        fact,
        rule.question().orElse(fact.title()),
        rule.description().or(() -> help(fact)),
        rule.choices());
  }

  private static Optional<String> help(FactDefinition fact) {
    return fact.type() == FactDefinition.Type.NUMBER
        ? Optional.of("Période : " + fact.period() + ".")
        : Optional.empty();
  }

  Optional<Question> find(String fact) {
    return Optional.ofNullable(byFact.get(fact));
  }
}
