package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition.WhenMissing;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subjects;
import fr.prevenance.rules.People;
import fr.prevenance.server.portal.simulator.Answers.Key;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The questions that rights wait for, each with how much they do.
 *
 * @param deciding no right can be decided, or no amount told, without them
 * @param refining rights assume an answer to them, and are surer with one
 * @param waiting slugs of the rights that wait for a deciding one
 */
record OpenQuestions(Map<Key, Double> deciding, Map<Key, Double> refining, Set<String> waiting) {
  /** Asked whatever rights assume: it changes too many of them. */
  private static final String PLACE = " . territoire";

  /** An amount waits for what decides another right. */
  private static final double AMOUNT = 0.1;

  static OpenQuestions of(
      List<Assessment> assessments, Questions questions, Answers answers, People people) {
    OpenQuestions open =
        new OpenQuestions(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    // Each right counts once, for however many people it is examined.
    Map<String, Double> share = new HashMap<>();
    assessments.forEach(one -> share.merge(one.pack().slug(), 1.0, Double::sum));
    for (Assessment one : assessments) {
      new Asking(one, questions, answers, people, open)
          .addAll(1 / share.getOrDefault(one.pack().slug(), 1.0));
    }
    return open;
  }

  /** What one right waits for, for one person or group. */
  private record Asking(
      Assessment assessment,
      Questions questions,
      Answers answers,
      People people,
      OpenQuestions open) {

    void addAll(double weight) {
      switch (assessment.ruling()) {
        case Ruling.Undecided(var missing, var whose, _) -> add(missing, whose, weight);
        case Ruling.Entitled entitled -> {
          boolean hasAmount =
              entitled.amountInCents().isPresent() || assessment.pack().result().amount().isEmpty();
          add(entitled.refining(), entitled.whose(), hasAmount ? 0 : weight * AMOUNT);
        }
        case Ruling.NotEntitled _, Ruling.Failed _ -> {}
      }
    }

    /**
     * @param weight of what decides; zero where all only refines
     */
    private void add(List<String> missing, Map<String, List<String>> whose, double weight) {
      int position = 1;
      for (String fact : missing) {
        boolean decides = weight > 0 && isDeciding(assessment.pack(), fact);
        for (String of : owners(fact, whose.getOrDefault(fact, List.of()))) {
          add(asked(fact, of), decides, (decides ? weight : 1) / position);
        }
        position++;
      }
    }

    private void add(Key key, boolean decides, double score) {
      if (questions.find(key.fact()).isEmpty() || answers.settles(key, Households.KINDS)) {
        return;
      }
      if (decides) {
        open.deciding().merge(key, score, Double::sum);
        open.waiting().add(assessment.pack().slug());
      } else {
        open.refining().merge(key, score, Double::sum);
      }
    }

    /** The question itself, or one whose answer may say this one's. */
    private Key asked(String fact, String of) {
      return questions
          .deductions()
          .before(fact, other -> answers.has(new Key(other, of)))
          .map(other -> new Key(other, of))
          .orElseGet(() -> new Key(fact, of));
    }

    private static boolean isDeciding(RightPack pack, String fact) {
      return fact.endsWith(PLACE)
          || pack.fact(fact)
              .filter(one -> one.whenMissing() == WhenMissing.TO_COMPLETE)
              .isPresent();
    }

    private List<String> owners(String fact, List<String> whose) {
      if (!whose.isEmpty()) {
        return whose;
      }
      return questions
          .find(fact)
          .flatMap(question ->
              Subjects.owner(assessment.pack(), people, question.fact(), assessment.of()))
          .map(List::of)
          .orElse(List.of());
    }
  }
}
