package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
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
 * <p>The best question is the one that the most undecided rights wait for first. What would only
 * refine a right is not asked unless one wants to.
 */
final class Questionnaire {
  private final Questions questions;
  private final People people;
  private final List<Assessment> assessments;
  private final OpenQuestions open;

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
    this.people = new Households(composition, answers, day).people(others(packs));
    this.assessments =
        packs.stream()
            .flatMap(pack ->
                Subjects.of(pack, people, day).entrySet().stream()
                    .map(entry -> Assessment.of(pack, entry.getKey(), entry.getValue())))
            .toList();
    this.open = OpenQuestions.of(assessments, questions, answers, people);
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

  /** How many rights wait for an answer no more, of how many. */
  Progress progress() {
    long all = assessments.stream().map(Assessment::pack).distinct().count();
    return new Progress(all - open.waiting().size(), all);
  }

  /** Rights examined, of how many. */
  public record Progress(long examined, long all) {}

  /**
   * One question, and those to whom it is asked.
   *
   * @param keys in the order of the household
   */
  record Next(Question question, List<Key> keys) {

    /** In words for whoever it is asked of. */
    String text() {
      return question.text(keys.stream().allMatch(key -> key.of().equals(Composition.SELF)));
    }
  }

  /** The best question that decides; empty when all is answered, or nobody knows. */
  Optional<Next> next() {
    return best(open.deciding());
  }

  /** The best question that refines. */
  Optional<Next> refining() {
    return best(open.refining());
  }

  /** How many questions would refine, as far as can be told now. */
  long refinements() {
    return open.refining().keySet().stream().map(Key::fact).distinct().count();
  }

  /** A question, or the one that may answer it, to those whose answer some right waits for. */
  Optional<Next> about(String fact) {
    return waitedFor(fact)
        .or(() -> questions.deductions().before(fact, _ -> false).flatMap(this::waitedFor));
  }

  private Optional<Next> waitedFor(String fact) {
    Set<Key> keys = new LinkedHashSet<>(open.deciding().keySet());
    keys.addAll(open.refining().keySet());
    keys.removeIf(key -> !key.fact().equals(fact));
    return keys.isEmpty() ? Optional.empty() : Optional.of(next(fact, keys));
  }

  private Optional<Next> best(Map<Key, Double> scores) {
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
}
