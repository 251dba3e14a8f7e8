package fr.prevenance.population.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Neighbourhoods;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.Packs;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each packaged right over households of all kinds of groups, as a dataset and one by one. */
class RightDetectorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final int HOUSEHOLDS = 120;

  static Stream<String> rights() {
    return Packs.all().stream().map(RightPack::slug);
  }

  /** Places in groups are read from the memberships alone. */
  private static List<People> cases(RightPack right, long seed) {
    Set<String> places =
        right.facts().stream()
            .filter(fact -> fact.belonging().isPresent())
            .map(FactDefinition::name)
            .collect(Collectors.toSet());
    return new Neighbourhoods(right, seed, HOUSEHOLDS)
        .cases().stream()
            .map(people ->
                new People(
                    people.individuals().stream()
                        .map(one -> new Individual(one.id(), without(places, one.answers())))
                        .toList(),
                    people.groups()))
            .toList();
  }

  private static Map<String, Value> without(Set<String> names, Map<String, Value> answers) {
    Map<String, Value> others = new HashMap<>(answers);
    others.keySet().removeAll(names);
    return others;
  }

  private static KnownFacts all(RightPack right, Set<String> uncertified) {
    return new KnownFacts(
        right.facts(), right.facts().stream().map(FactDefinition::input).toList(), uncertified);
  }

  @ParameterizedTest
  @MethodSource("rights")
  void everybody_is_found_as_the_interpreter_finds_them(String slug) {
    RightPack right = Packs.named(slug);
    List<People> cases = cases(right, 17);

    assertThat(found(right, cases, Set.of())).isEqualTo(expected(right, cases, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("rights")
  void facts_that_nobody_answers_for_lower_the_same_certainties(String slug) {
    RightPack right = Packs.named(slug);
    List<People> cases = cases(right, 23);
    Set<String> declared =
        right.facts().stream().map(FactDefinition::name).collect(Collectors.toSet());

    assertThat(found(right, cases, declared)).isEqualTo(expected(right, cases, declared));
  }

  private static Map<String, String> found(
      RightPack right, List<People> cases, Set<String> uncertified) {
    Delivered delivered = new Delivered(cases);
    Detected detected =
        new RightDetector(right, DAY, all(right, uncertified))
            .detect(delivered.batch(right), Exclusions.NONE);
    Map<String, String> told = new TreeMap<>();
    for (Finding finding : detected.findings()) {
      told.put(
          delivered.id(right.entity(), finding.id()), told(right, finding.outcome(), delivered));
    }
    told.put("refus", Long.toString(detected.tally().total() - detected.findings().size()));
    return told;
  }

  private static Map<String, String> expected(
      RightPack right, List<People> cases, Set<String> uncertified) {
    RightEvaluator evaluator = new RightEvaluator(right);
    Map<String, String> told = new TreeMap<>();
    long refused = 0;
    for (People people : cases) {
      for (Map.Entry<String, Subject> subject : Subjects.of(right, people, DAY).entrySet()) {
        Outcome outcome = evaluator.evaluate(subject.getValue(), uncertified);
        if (outcome instanceof Outcome.NotEligible) {
          refused++;
        } else {
          told.put(subject.getKey(), told(right, outcome, null));
        }
      }
    }
    told.put("refus", Long.toString(refused));
    return told;
  }

  /** What would refine a whole and sure outcome is left out: nobody is asked for it. */
  private static String told(RightPack right, Outcome outcome, @Nullable Delivered delivered) {
    return switch (outcome) {
      case Outcome.Eligible eligible -> {
        boolean lacksAmount =
            right.result().amount().isPresent() && eligible.amountInCents().isEmpty();
        boolean isWhole = eligible.assumedFacts().isEmpty() && !lacksAmount;
        yield eligible.certainty()
            + " "
            + eligible.amountInCents()
            + " "
            + eligible.assumedFacts()
            + (isWhole ? "" : eligible.refiningFacts());
      }
      case Outcome.ToComplete(var missing, var whose, var _) ->
          missing + " " + whose(whose, delivered);
      case Outcome.Failed(var rule, var code, var _) -> rule + " " + code;
      case Outcome.NotEligible _ -> throw new AssertionError();
    };
  }

  private static Map<String, List<String>> whose(
      Map<String, List<String>> whose, @Nullable Delivered delivered) {
    Map<String, List<String>> named = new TreeMap<>();
    whose.forEach((fact, ids) ->
        named.put(fact, delivered == null ? ids : ids.stream().map(delivered::original).toList()));
    return named;
  }
}
