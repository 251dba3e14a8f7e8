package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Evidence;
import fr.prevenance.server.diagnosis.Gathered;
import fr.prevenance.server.diagnosis.Gathered.Proposal;
import fr.prevenance.server.diagnosis.KeptAnswer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question on its page.
 *
 * @param chosen word of the answer; empty: none
 * @param version of the answer that the page shows
 * @param by who answered, and when
 * @param accepted evidence that was kept with the answer
 * @param proposed absent where there is an answer, or nothing speaks for one
 * @param fingerprint of the proposal, answered or not
 * @param conflict what a colleague said meanwhile
 * @param fault what to mend
 */
record QuestionView(
    Question question,
    String chosen,
    String note,
    int version,
    @Nullable String by,
    @Nullable String accepted,
    List<Evidence> evidence,
    @Nullable Answer proposed,
    String fingerprint,
    @Nullable String conflict,
    @Nullable String fault) {

  /** As it is kept. */
  static QuestionView of(Question question, KeptDiagnosis diagnosis, Gathered gathered) {
    var kept = diagnosis.answer(question);
    var given = kept.map(KeptAnswer::given);
    var answer = diagnosis.diagnosis().answer(question);
    var proposal = gathered.proposal(question);
    return new QuestionView(
        question,
        answer.map(Answer::word).orElse(""),
        given.map(one -> one.note()).orElse(""),
        kept.map(KeptAnswer::version).orElse(0),
        kept.map(QuestionView::answered).orElse(null),
        given.flatMap(one -> one.evidence()).orElse(null),
        gathered.about(question),
        answer.isPresent() ? null : proposal.map(Proposal::answer).orElse(null),
        SentAnswer.fingerprint(proposal),
        null,
        null);
  }

  /** As the agent sent it, since it could not be kept. */
  QuestionView sent(SentAnswer sent, Optional<KeptAnswer> first, @Nullable String words) {
    return new QuestionView(
        question,
        sent.answer().map(Answer::word).orElse(""),
        sent.note(),
        version,
        by,
        accepted,
        evidence,
        sent.isProposed() ? proposed : null,
        fingerprint,
        first.map(QuestionView::said).orElse(null),
        words);
  }

  /** Whether something stands between the agent and the next page. */
  public boolean isTroubled() {
    return conflict != null || fault != null;
  }

  private static String answered(KeptAnswer kept) {
    return "%s, par %s".formatted(AnswerLine.word(kept), AnswerLine.by(kept));
  }

  private static String said(KeptAnswer first) {
    var note = first.given().note();
    return "%s a répondu entre-temps « %s »%s."
        .formatted(
            first.by().name(),
            AnswerLine.word(first),
            note.isEmpty() ? "" : ", avec la note « %s »".formatted(note));
  }
}
