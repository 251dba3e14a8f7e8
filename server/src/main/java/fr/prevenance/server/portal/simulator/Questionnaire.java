package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.server.portal.simulator.Answers.Key;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What remains to be asked of one household, for the rights it is interested in.
 *
 * <p>The best question is the one that the most undecided rights wait for first; what would only
 * refine a right that is already open comes after all that decides one.
 */
final class Questionnaire {
  /** What refines counts for less than anything that decides. */
  private static final double REFINING = 0.001;

  private final Questions questions;
  private final Answers answers;
  private final People people;
  private final List<Assessment> assessments;

  /**
   * @param packs the rights in question, in force on that day
   */
  Questionnaire(
      List<RightPack> packs,
      Questions questions,
      Composition composition,
      Answers answers,
      LocalDate day) {
    this.questions = questions;
    this.answers = answers;
    this.people = new Households(composition, answers).people(others(packs));
    this.assessments =
        packs.stream()
            .flatMap(pack ->
                Subjects.of(pack, people, day).entrySet().stream()
                    .map(entry -> new Assessment(pack, entry.getKey(), entry.getValue())))
            .toList();
  }

  /** Kinds that who lives with whom does not tell: an undertaking, a title… */
  static Set<String> others(List<RightPack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.facts().stream())
        .map(FactDefinition::entity)
        .filter(kind -> !kind.equals(Subjects.PERSON) && !Households.KINDS.contains(kind))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Assessment> assessments() {
    return assessments;
  }

  /** One question, and those to whom it is asked. */
  record Next(Question question, List<Key> keys) {}

  /** The best question; empty when all is answered, or nobody knows. */
  Optional<Next> next() {
    Map<Key, Double> scores = scores();
    Map<String, Double> facts = new LinkedHashMap<>();
    scores.forEach((key, score) -> facts.merge(key.fact(), score, Double::sum));
    return facts.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(best -> next(best.getKey(), scores.keySet()));
  }

  private Next next(String fact, Set<Key> open) {
    List<String> order = people.individuals().stream().map(Individual::id).toList();
    List<Key> keys =
        open.stream()
            .filter(key -> key.fact().equals(fact))
            .sorted(Comparator.comparingInt(key -> order.indexOf(key.of())))
            .toList();
    return new Next(questions.find(fact).orElseThrow(), keys);
  }

  private Map<Key, Double> scores() {
    Map<Key, Double> scores = new LinkedHashMap<>();
    for (Assessment assessment : assessments) {
      switch (Ruling.of(assessment.pack(), assessment.subject())) {
        case Ruling.Undecided(var missing, var whose, _) ->
            add(assessment, missing, whose, 1, scores);
        case Ruling.Entitled entitled ->
            add(assessment, entitled.refining(), entitled.whose(), REFINING, scores);
        case Ruling.NotEntitled _, Ruling.Failed _ -> {}
      }
    }
    return scores;
  }

  private void add(
      Assessment assessment,
      List<String> missing,
      Map<String, List<String>> whose,
      double weight,
      Map<Key, Double> scores) {
    int position = 1;
    for (String fact : missing) {
      for (String of : owners(assessment, fact, whose.getOrDefault(fact, List.of()))) {
        Key key = new Key(fact, of);
        if (!answers.has(key) && questions.find(fact).isPresent()) {
          scores.merge(key, weight / position, Double::sum);
        }
      }
      position++;
    }
  }

  private List<String> owners(Assessment assessment, String fact, List<String> whose) {
    if (!whose.isEmpty()) {
      return whose;
    }
    return questions
        .find(fact)
        .flatMap(
            question -> Subjects.owner(assessment.pack(), people, question.fact(), assessment.of()))
        .map(List::of)
        .orElse(List.of());
  }
}
