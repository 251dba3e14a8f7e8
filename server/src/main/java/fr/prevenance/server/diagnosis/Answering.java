package fr.prevenance.server.diagnosis;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several agents answer at the same time: what each says is compared with what was before their
 * eyes, question by question, so that none undoes unawares what another said.
 */
@Service
public class Answering {
  private final DiagnosisTable diagnoses;
  private final AnswerTable answers;
  private final Clock clock;

  Answering(DiagnosisTable diagnoses, AnswerTable answers, Clock clock) {
    this.diagnoses = diagnoses;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * What becomes of each answer, by number of question: one that is overtaken holds back no other.
   *
   * @throws IllegalArgumentException a question does not allow its answer
   */
  @Transactional
  public Map<Integer, AnswerOutcome> answer(
      UUID diagnosis, String siret, Map<Integer, Attempt> attempts, Author by) {
    Map<Integer, AnswerOutcome> outcomes = new TreeMap<>();
    boolean isOpen = diagnoses.share(diagnosis, siret);
    // In order, so that two agents never wait for each other.
    new TreeMap<>(attempts)
        .forEach((question, attempt) -> {
          requireAllowed(question, attempt.given());
          outcomes.put(
              question,
              isOpen ? answer(diagnosis, question, attempt, by) : new AnswerOutcome.NotOpen());
        });
    return outcomes;
  }

  private static void requireAllowed(int number, Given given) {
    Question question = Questions.find(number).orElseThrow(IllegalArgumentException::new);
    if (!given.answer().map(question::allows).orElse(true)) {
      throw new IllegalArgumentException("question " + number + ": " + given.answer());
    }
  }

  private AnswerOutcome answer(UUID diagnosis, int question, Attempt attempt, Author by) {
    Optional<KeptAnswer> current = answers.latest(diagnosis, question);
    Given mine = attempt.given().keepingEvidenceOf(given(current));
    if (mine.saysAs(given(current))
        || mine.saysAs(given(answers.version(diagnosis, question, attempt.seen())))) {
      return new AnswerOutcome.Unchanged();
    }
    int latest = current.map(KeptAnswer::version).orElse(0);
    var kept = new KeptAnswer(question, latest + 1, mine, by, clock.instant());
    if (latest == attempt.seen() && answers.insert(diagnosis, kept)) {
      return new AnswerOutcome.Kept(kept);
    }
    return overtaken(mine, answers.latest(diagnosis, question).orElseThrow());
  }

  private static AnswerOutcome overtaken(Given mine, KeptAnswer first) {
    return mine.saysAs(first.given())
        ? new AnswerOutcome.Unchanged()
        : new AnswerOutcome.Overtaken(first);
  }

  private static Given given(Optional<KeptAnswer> answer) {
    return answer.map(KeptAnswer::given).orElse(Given.NOTHING);
  }
}
