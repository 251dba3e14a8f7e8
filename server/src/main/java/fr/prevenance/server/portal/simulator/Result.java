package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.Particulars;
import fr.prevenance.packs.PersonView;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.portal.Amounts;
import fr.prevenance.server.portal.Reasoning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the answers come to for one right and one person or group.
 *
 * @param of whom, where several may be meant; absent for the whole household
 * @param amount with its period; absent for a right without amount
 * @param reasoning of what is shown on a card of its own
 * @param sentence why not, how near, or what is missing; absent for who is entitled
 */
public record Result(
    RightPack pack,
    Kind kind,
    @Nullable String of,
    @Nullable String amount,
    @Nullable String sentence,
    @Nullable Reasoning reasoning,
    List<String> figures,
    List<String> deadlines) {

  /** Missing answers that are named. */
  private static final int SHOWN = 3;

  /** In the order shown. */
  public enum Kind {
    LIKELY,
    POSSIBLE,
    MISSING,
    NEAR_MISS,
    REFUSED,
    FAILED
  }

  static Result of(RightEvaluator evaluator, Assessment assessment, Questions questions) {
    RightPack pack = assessment.pack();
    return switch (evaluator.evaluate(assessment.subject(), false)) {
      case Outcome.Eligible eligible -> eligible(assessment, eligible);
      case Outcome.ToComplete missing -> {
        List<String> asked =
            missing.missingFacts().stream()
                .flatMap(fact -> questions.find(fact).stream())
                .map(question -> question.fact().title())
                .distinct()
                .toList();
        yield plain(
            assessment,
            Kind.MISSING,
            asked.isEmpty()
                ? "Un agent doit regarder votre situation."
                : "Il manque : " + some(asked) + ".",
            null);
      }
      case Outcome.NotEligible(var condition, var nearMiss, var reasons) ->
          plain(
              assessment,
              nearMiss.isPresent() ? Kind.NEAR_MISS : Kind.REFUSED,
              "Condition non remplie : %s%s"
                  .formatted(condition, nearMiss.map(miss -> ", " + miss).orElse("")),
              nearMiss.isPresent() ? reasoning(pack, reasons) : null);
      case Outcome.Failed _ ->
          plain(assessment, Kind.FAILED, "Nous n’avons pas pu calculer ce droit.", null);
    };
  }

  /** The first ones: the rest follows once they are answered. */
  private static String some(List<String> asked) {
    String first = String.join(", ", asked.subList(0, Math.min(SHOWN, asked.size())));
    return asked.size() > SHOWN ? first + " et d’autres réponses" : first;
  }

  private static Result eligible(Assessment assessment, Outcome.Eligible eligible) {
    RightPack pack = assessment.pack();
    return new Result(
        pack,
        eligible.certainty() == Outcome.Certainty.POSSIBLE ? Kind.POSSIBLE : Kind.LIKELY,
        whom(assessment),
        eligible.amountInCents().isPresent()
            ? Amounts.sentence(pack.result(), eligible.amountInCents().getAsLong())
            : null,
        null,
        reasoning(pack, eligible.explanation()),
        Particulars.details(pack, assessment.subject()).stream()
            .map(detail -> detail.title() + " : " + FrenchFormat.value(detail.value()))
            .toList(),
        Particulars.deadlines(pack, assessment.subject()).stream()
            .map(due ->
                "%s, le %s. %s"
                    .formatted(
                        due.deadline().event(),
                        FrenchFormat.date(due.day()),
                        due.deadline().text()))
            .toList());
  }

  private static Result plain(
      Assessment assessment, Kind kind, String sentence, @Nullable Reasoning reasoning) {
    return new Result(
        assessment.pack(), kind, whom(assessment), null, sentence, reasoning, List.of(), List.of());
  }

  private static Reasoning reasoning(RightPack pack, Explanation explanation) {
    return Reasoning.of(ExplanationText.toText(new PersonView(pack).of(explanation)));
  }

  private static @Nullable String whom(Assessment assessment) {
    return Optional.of(assessment.of())
        .filter(of -> !Households.KINDS.contains(of) && !of.equals(assessment.pack().entity()))
        .orElse(null);
  }
}
