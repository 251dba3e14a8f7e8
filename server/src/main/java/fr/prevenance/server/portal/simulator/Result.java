package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.Particulars;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.portal.Amounts;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers come to for one right and one person or group.
 *
 * @param key names the right and whom it is decided for
 * @param of whom, where several may be meant; absent for the whole household
 * @param amount with its period; absent for a right without amount
 * @param sentence why not, how near, or what is missing; absent for who is entitled
 * @param ask fact to ask for first; absent where nothing is missing
 */
public record Result(
    RightPack pack,
    String key,
    Kind kind,
    @Nullable String of,
    @Nullable String amount,
    @Nullable String sentence,
    List<String> figures,
    List<String> deadlines,
    @Nullable String ask) {

  /** Missing answers that are named. */
  private static final int SHOWN = 3;

  /** A child of one will be twenty too: what is so far away helps nobody today. */
  private static final Period HORIZON = Period.ofYears(2);

  /** In the order shown. */
  public enum Kind {
    LIKELY,
    POSSIBLE,
    MISSING,
    NEAR_MISS,
    REFUSED,
    FAILED
  }

  static Result of(
      RightEvaluator evaluator, Assessment assessment, Questions questions, Names names) {
    String of = names.whom(assessment).orElse(null);
    return switch (evaluator.outcome(assessment.ruling(), assessment.subject(), false)) {
      case Outcome.Eligible eligible -> eligible(assessment, eligible, of);
      case Outcome.ToComplete missing -> missing(assessment, of, asked(missing, questions));
      case Outcome.NotEligible(var condition, var nearMiss, _) ->
          plain(
              assessment,
              nearMiss.isPresent() ? Kind.NEAR_MISS : Kind.REFUSED,
              of,
              "Condition non remplie : %s%s"
                  .formatted(condition, nearMiss.map(miss -> ", " + miss).orElse("")));
      case Outcome.Failed _ ->
          plain(assessment, Kind.FAILED, of, "Nous n’avons pas pu calculer ce droit.");
    };
  }

  private static List<FactDefinition> asked(Outcome.ToComplete missing, Questions questions) {
    return missing.missingFacts().stream()
        .flatMap(fact -> questions.find(fact).stream())
        .map(Question::fact)
        .toList();
  }

  private static Result missing(
      Assessment assessment, @Nullable String of, List<FactDefinition> asked) {
    return asked.isEmpty()
        ? plain(assessment, Kind.MISSING, of, "Un agent doit regarder votre situation.")
        : new Result(
            assessment.pack(),
            assessment.key(),
            Kind.MISSING,
            of,
            null,
            "Il manque : " + some(asked.stream().map(FactDefinition::title).distinct().toList()),
            List.of(),
            List.of(),
            asked.getFirst().name());
  }

  /** The first ones: the rest follows once they are answered. */
  private static String some(List<String> asked) {
    String first = String.join(", ", asked.subList(0, Math.min(SHOWN, asked.size())));
    return first + (asked.size() > SHOWN ? " et d’autres réponses." : ".");
  }

  private static Result eligible(
      Assessment assessment, Outcome.Eligible eligible, @Nullable String of) {
    RightPack pack = assessment.pack();
    return new Result(
        pack,
        assessment.key(),
        eligible.certainty() == Outcome.Certainty.POSSIBLE ? Kind.POSSIBLE : Kind.LIKELY,
        of,
        eligible.amountInCents().isPresent() ? amount(pack, eligible) : null,
        null,
        Particulars.details(pack, assessment.subject()).stream()
            .map(detail -> detail.title() + " : " + FrenchFormat.value(detail.value()))
            .toList(),
        deadlines(assessment),
        null);
  }

  /** What was typed is rarely what the administration holds: never surer than the rules are. */
  private static String amount(RightPack pack, Outcome.Eligible eligible) {
    String amount = Amounts.sentence(pack.result(), eligible.amountInCents().orElseThrow());
    boolean isExact =
        eligible.certainty() == Outcome.Certainty.CERTAIN
            || eligible.amountInCents().orElseThrow() == 0;
    return isExact
        ? Character.toUpperCase(amount.charAt(0)) + amount.substring(1)
        : "Environ " + amount;
  }

  private static List<String> deadlines(Assessment assessment) {
    LocalDate horizon = assessment.subject().date().plus(HORIZON);
    return Particulars.deadlines(assessment.pack(), assessment.subject()).stream()
        .filter(due -> due.day().isBefore(horizon))
        .map(due ->
            "%s, le %s. %s"
                .formatted(
                    due.deadline().event(), FrenchFormat.date(due.day()), due.deadline().text()))
        .toList();
  }

  private static Result plain(
      Assessment assessment, Kind kind, @Nullable String of, String sentence) {
    return new Result(
        assessment.pack(), assessment.key(), kind, of, null, sentence, List.of(), List.of(), null);
  }
}
