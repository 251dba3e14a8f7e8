package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that each right asks for; nothing else may come in.
 *
 * @param byRight slug of the right to its facts
 */
record DeclaredFacts(Map<String, List<FactDefinition>> byRight) {

  boolean knows(String right) {
    return byRight.containsKey(right);
  }

  Set<String> rights() {
    return byRight.keySet();
  }

  Optional<FactDefinition> find(String fact, Collection<String> rights) {
    return rights.stream()
        .flatMap(right -> byRight.getOrDefault(right, List.of()).stream())
        .filter(definition -> definition.name().equals(fact))
        .findFirst();
  }

  List<String> names(Collection<String> rights) {
    return rights.stream()
        .flatMap(right -> byRight.getOrDefault(right, List.of()).stream())
        .map(FactDefinition::name)
        .distinct()
        .sorted()
        .toList();
  }
}
