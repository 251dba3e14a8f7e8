package fr.prevenance.cli.simulate;

import fr.prevenance.cli.simulate.OutcomeSheet.Assumption;
import fr.prevenance.cli.simulate.OutcomeSheet.Day;
import fr.prevenance.cli.simulate.OutcomeSheet.Eligible;
import fr.prevenance.cli.simulate.OutcomeSheet.Failed;
import fr.prevenance.cli.simulate.OutcomeSheet.Figure;
import fr.prevenance.cli.simulate.OutcomeSheet.NotEligible;
import fr.prevenance.cli.simulate.OutcomeSheet.Question;
import fr.prevenance.cli.simulate.OutcomeSheet.ToComplete;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.Particulars;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.population.Outcome;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes the outcome of one right for one subject.
 *
 * @param isBrief without the reasons
 */
record OutcomeSheets(RightPack pack, Subject subject, boolean isBrief) {

  OutcomeSheet of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Eligible eligible -> eligible(eligible);
      case Outcome.ToComplete(var missing, var whose, var trace) ->
          new ToComplete(
              "à compléter", pack.fingerprint(), missing, questions(missing, whose), text(trace));
      case Outcome.NotEligible(var condition, var nearMiss, var reasons) ->
          new NotEligible(
              "non éligible", pack.fingerprint(), condition, nearMiss, text(() -> reasons));
      case Outcome.Failed(var rule, var code, var message) ->
          new Failed("en erreur", pack.fingerprint(), rule, code, message);
    };
  }

  private OutcomeSheet eligible(Outcome.Eligible eligible) {
    boolean hasAmount = eligible.amountInCents().isPresent();
    return new Eligible(
        "éligible",
        pack.fingerprint(),
        word(eligible.certainty()),
        eligible.amountInCents(),
        pack.result().per().filter(per -> hasAmount),
        hasAmount ? Optional.of(word(pack.result().sense())) : Optional.empty(),
        eligible.assumedFacts().stream()
            .flatMap(fact -> assumptions(fact, eligible.whose().getOrDefault(fact, List.of())))
            .toList(),
        questions(eligible.refiningFacts(), eligible.whose()),
        Particulars.details(pack, subject).stream()
            .map(detail ->
                new Figure(detail.rule(), detail.title(), FrenchFormat.value(detail.value())))
            .toList(),
        Particulars.deadlines(pack, subject).stream().map(OutcomeSheets::day).toList(),
        text(eligible.trace()));
  }

  private static Day day(Particulars.Due due) {
    return new Day(
        due.deadline().event(),
        due.day(),
        word(due.deadline().followUp()),
        due.from(),
        due.until(),
        due.deadline().text());
  }

  /**
   * @param whose ids of those who did not answer; empty for facts without people
   */
  private Stream<Assumption> assumptions(String fact, List<String> whose) {
    return whose.isEmpty()
        ? assumption(fact, Optional.empty()).stream()
        : whose.stream().flatMap(one -> assumption(fact, Optional.of(one)).stream());
  }

  private Optional<Assumption> assumption(String fact, Optional<String> of) {
    return subject.of(of).evaluate(pack.rules(), fact) instanceof Evaluation.Computed taken
        ? Optional.of(new Assumption(fact, title(fact), of, FrenchFormat.value(taken.value())))
        : Optional.empty();
  }

  private List<Question> questions(List<String> facts, Map<String, List<String>> whose) {
    return facts.stream().map(fact -> question(fact, whose.getOrDefault(fact, List.of()))).toList();
  }

  private Question question(String fact, List<String> of) {
    String asked = pack.rules().find(fact).flatMap(RuleInfo::question).orElseGet(() -> title(fact));
    return new Question(fact, asked, of, holder(fact));
  }

  private String title(String fact) {
    return pack.rules().find(fact).map(RuleInfo::title).orElse(fact);
  }

  private String holder(String name) {
    return pack.fact(name).map(FactDefinition::holder).orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> text(Supplier<Explanation> reasons) {
    return isBrief ? Optional.empty() : Optional.of(ExplanationText.toText(reasons.get()));
  }
}
