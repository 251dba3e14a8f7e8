package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.AnswerOutcome;
import fr.prevenance.server.diagnosis.Attempt;
import fr.prevenance.server.diagnosis.Gathered;
import fr.prevenance.server.diagnosis.KeptAnswer;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What becomes of the answers that a page sent: nothing that was written is lost unsaid. */
final class LeverSaving {
  private static final String TOO_LONG = "Cette note est trop longue : 2 000 caractères au plus.";
  private static final String OUTDATED =
      "Ce qui parlait pour cette réponse a changé pendant que vous lisiez. Relisez, puis confirmez.";

  private final List<SentAnswer> sent;
  private final Gathered gathered;
  private final boolean isConfirming;
  private Map<Integer, AnswerOutcome> outcomes = Map.of();

  LeverSaving(List<SentAnswer> sent, Gathered gathered, boolean isConfirming) {
    this.sent = sent;
    this.gathered = gathered;
    this.isConfirming = isConfirming;
  }

  /** Those that can be kept. */
  Map<Integer, Attempt> attempts() {
    Map<Integer, Attempt> attempts = new TreeMap<>();
    sent.stream()
        .filter(one -> fault(one).isEmpty())
        .forEach(one -> attempts.put(one.question().number(), one.attempt(gathered, isConfirming)));
    return attempts;
  }

  void outcomes(Map<Integer, AnswerOutcome> became) {
    outcomes = Map.copyOf(became);
  }

  private Optional<String> fault(SentAnswer one) {
    if (one.isTooLong()) {
      return Optional.of(TOO_LONG);
    }
    return one.isOutdated(gathered, isConfirming) ? Optional.of(OUTDATED) : Optional.empty();
  }

  private Optional<KeptAnswer> first(SentAnswer one) {
    return outcomes.get(one.question().number())
            instanceof AnswerOutcome.Overtaken(KeptAnswer first)
        ? Optional.of(first)
        : Optional.empty();
  }

  boolean isTroubled() {
    return sent.stream().anyMatch(one -> fault(one).isPresent() || first(one).isPresent());
  }

  boolean isTooLate() {
    return outcomes.containsValue(new AnswerOutcome.NotOpen());
  }

  /** What the agent had written on a page whose diagnosis a colleague has closed. */
  String lost(KeptDiagnosis closed) {
    var lost =
        sent.stream()
            .filter(one -> isNew(one, closed))
            .map(LeverSaving::words)
            .collect(Collectors.joining(", "));
    return "Un collègue vient d’arrêter cet autodiagnostic."
        + (lost.isEmpty()
            ? ""
            : " Ces réponses n’y sont pas : %s. Reprenez-le dans un nouveau pour les donner."
                .formatted(lost));
  }

  private static boolean isNew(SentAnswer one, KeptDiagnosis closed) {
    var note = closed.answer(one.question()).map(kept -> kept.given().note()).orElse("");
    boolean isAnswered = one.answer().isPresent();
    boolean isOther = !one.answer().equals(closed.diagnosis().answer(one.question()));
    return (isAnswered && isOther) || (!one.note().isEmpty() && !one.note().equals(note));
  }

  private static String words(SentAnswer one) {
    var note = one.note().isEmpty() ? "" : ", note « " + one.note() + " »";
    return "%d (%s%s)"
        .formatted(
            one.question().number(), one.answer().map(Answer::title).orElse("sans réponse"), note);
  }

  /** The questions as they are kept, but for those that could not be. */
  List<QuestionView> views(List<QuestionView> kept) {
    var bySender =
        sent.stream().collect(Collectors.toMap(one -> one.question().number(), one -> one));
    return kept.stream()
        .map(view -> {
          var mine = bySender.get(view.question().number());
          return mine == null || (fault(mine).isEmpty() && first(mine).isEmpty())
              ? view
              : view.sent(mine, first(mine), fault(mine).orElse(null));
        })
        .toList();
  }

  /** How many answers are new. */
  Optional<String> done() {
    long kept = outcomes.values().stream().filter(AnswerOutcome.Kept.class::isInstance).count();
    return switch ((int) kept) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("Une réponse enregistrée.");
      default -> Optional.of(kept + " réponses enregistrées.");
    };
  }
}
