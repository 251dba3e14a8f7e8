package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Attempt;
import fr.prevenance.server.diagnosis.Gathered;
import fr.prevenance.server.diagnosis.Gathered.Proposal;
import fr.prevenance.server.diagnosis.Given;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Question;
import fr.prevenance.server.diagnosis.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of a lever sends of one question.
 *
 * @param answer empty: none, or a proposal that is left as it is
 * @param isProposed the proposal is left as it is
 * @param seen version of the answer that the page showed
 * @param shown fingerprint of the proposal that the page showed
 */
record SentAnswer(
    Question question,
    Optional<Answer> answer,
    boolean isProposed,
    String note,
    int seen,
    String shown) {
  private static final String PROPOSED = "proposition";

  /** Questions that the form did not hold are left out. */
  static List<SentAnswer> of(Map<String, String> sent, Lever lever) {
    return Questions.of(lever).stream()
        .filter(question -> sent.containsKey("q" + question.number()))
        .map(question -> of(sent, question))
        .toList();
  }

  private static SentAnswer of(Map<String, String> sent, Question question) {
    int number = question.number();
    var word = sent.getOrDefault("q" + number, "");
    return new SentAnswer(
        question,
        Answer.of(word).filter(question::allows),
        word.equals(PROPOSED),
        sent.getOrDefault("note" + number, "").strip(),
        version(sent.getOrDefault("v" + number, "")),
        sent.getOrDefault("preuve" + number, ""));
  }

  private static int version(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Tells whether a proposal is still worded as it was shown. */
  static String fingerprint(Optional<Proposal> proposal) {
    return proposal.map(one -> Integer.toHexString(one.hashCode())).orElse("");
  }

  boolean isTooLong() {
    return note.replace("\r\n", "\n").length() > Given.LONGEST_NOTE;
  }

  /** The proposal was to be confirmed, and is not what was shown any more. */
  boolean isOutdated(Gathered gathered, boolean isConfirming) {
    return isConfirming && isProposed && proposal(gathered).isEmpty();
  }

  /** Evidence goes with the answer that it speaks for, worded as the agent read it. */
  Attempt attempt(Gathered gathered, boolean isConfirming) {
    var proposal = proposal(gathered);
    var mine = isConfirming && isProposed ? proposal.map(Proposal::answer) : answer;
    var because =
        proposal.filter(one -> mine.equals(Optional.of(one.answer()))).map(Proposal::because);
    return new Attempt(seen, new Given(mine, note, because));
  }

  private Optional<Proposal> proposal(Gathered gathered) {
    var current = gathered.proposal(question);
    return fingerprint(current).equals(shown) ? current : Optional.empty();
  }
}
