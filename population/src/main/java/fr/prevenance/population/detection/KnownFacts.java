package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.rules.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of a right that a dataset may tell: delivered, and not older than the right admits; and
 * places in groups whose members are delivered. All others are unknown for everybody.
 *
 * @param facts with the inputs that tell them, in the same order
 * @param uncertified facts known but not certified by who delivers them
 */
record KnownFacts(List<FactDefinition> facts, List<Input> inputs, Set<String> uncertified) {

  static KnownFacts of(RightPack right, Dataset dataset) {
    Set<String> tooOld = dataset.tooOld(right);
    List<FactDefinition> facts = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    for (FactDefinition fact : right.facts()) {
      input(fact, dataset)
          .filter(_ -> !tooOld.contains(fact.name()))
          .ifPresent(input -> {
            facts.add(fact);
            inputs.add(input);
          });
    }
    return new KnownFacts(
        List.copyOf(facts),
        List.copyOf(inputs),
        facts.stream()
            .map(FactDefinition::name)
            .filter(name -> dataset.fact(name).filter(fact -> !fact.isCertified()).isPresent())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Optional<Input> input(FactDefinition fact, Dataset dataset) {
    return fact.belonging()
        .map(belonging ->
            dataset.tables().stream()
                .filter(DatasetTable::hasMembers)
                .filter(table -> table.entity().equals(belonging.group()))
                .findFirst()
                .map(_ -> fact.input()))
        .orElseGet(() -> dataset.fact(fact.name()).map(DatasetFact::input));
  }

  /** Those read from a table of the dataset. */
  List<String> delivered() {
    return facts.stream()
        .filter(fact -> fact.belonging().isEmpty())
        .map(FactDefinition::name)
        .toList();
  }
}
