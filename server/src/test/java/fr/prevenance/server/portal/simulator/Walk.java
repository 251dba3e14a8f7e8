package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.packs.Ruling;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.server.portal.simulator.Answers.Key;
import fr.prevenance.server.portal.simulator.Questionnaire.Next;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented household that answers the questionnaire of all rights to its end: what it was told
 * to, else « non », « 0 » or that it does not know.
 */
final class Walk {
  static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final int ENDLESS = 100;
  private static final List<RightPack> RIGHTS = rights();
  private static final Questions QUESTIONS = new Questions(RIGHTS);

  private final Composition composition;
  private final Map<Key, String> truth = new LinkedHashMap<>();
  private final List<Next> asked = new ArrayList<>();
  private Answers answers = Answers.none(QUESTIONS);

  Walk(Composition composition) {
    this.composition = composition;
  }

  private static List<RightPack> rights() {
    try {
      return RightPacks.bundled().stream()
          .filter(pack -> pack.isInForce(DAY))
          .filter(pack -> Questionnaire.others(List.of(pack)).isEmpty())
          .toList();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  /** Whatever of is meant where none is named. */
  Walk knowing(String fact, String text) {
    return knowing(fact, "", text);
  }

  Walk knowing(String fact, String of, String text) {
    truth.put(new Key(fact, of), text);
    return this;
  }

  /** Until nothing more decides a right. */
  Walk toTheEnd() {
    for (int i = 0; i < ENDLESS; i++) {
      var next = questionnaire().next();
      if (next.isEmpty()) {
        return this;
      }
      answer(next.get());
    }
    throw new AssertionError("No end: " + facts());
  }

  private void answer(Next next) {
    asked.add(next);
    for (Key key : next.keys()) {
      answers = answers.with(key, text(next.question(), key));
    }
  }

  private String text(Question question, Key key) {
    var anybodys = truth.get(new Key(key.fact(), ""));
    var text = truth.getOrDefault(key, anybodys);
    return text != null
        ? text
        : switch (question.fact().type()) {
          case BOOLEAN -> "non";
          case NUMBER -> "0";
          case TEXT, DATE -> "";
        };
  }

  Questionnaire questionnaire() {
    return new Questionnaire(RIGHTS, QUESTIONS, composition, answers, DAY);
  }

  List<Next> asked() {
    return asked;
  }

  List<String> facts() {
    return asked.stream().map(next -> next.question().fact().name()).toList();
  }

  /** Everybody who was asked something. */
  List<String> askedOf(String fact) {
    return asked.stream()
        .flatMap(next -> next.keys().stream())
        .filter(key -> key.fact().equals(fact))
        .map(Key::of)
        .toList();
  }

  /** The first result of a right. */
  Result result(String slug) {
    var names = new Names(composition, answers, DAY);
    return questionnaire().assessments().stream()
        .filter(one -> one.pack().slug().equals(slug))
        .map(one -> Result.of(new RightEvaluator(one.pack()), one, QUESTIONS, names))
        .findFirst()
        .orElseThrow();
  }

  /** Slugs of the rights that the household has. */
  List<String> found() {
    return questionnaire().assessments().stream()
        .filter(one -> one.ruling() instanceof Ruling.Entitled)
        .map(one -> one.pack().slug())
        .distinct()
        .toList();
  }
}
