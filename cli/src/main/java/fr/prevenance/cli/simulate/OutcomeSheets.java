package fr.prevenance.cli.simulate;

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
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the outcome of one right for one subject. */
record OutcomeSheets(RightPack pack, Subject subject) {

  OutcomeSheet of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Eligible eligible -> eligible(eligible);
      case Outcome.ToComplete(var missing, var whose, var reasons) ->
          new ToComplete(
              "à compléter",
              pack.fingerprint(),
              missing,
              missing.stream()
                  .map(fact -> question(fact, whose.getOrDefault(fact, List.of())))
                  .toList(),
              text(reasons));
      case Outcome.NotEligible(var condition, var nearMiss, var reasons) ->
          new NotEligible("non éligible", pack.fingerprint(), condition, nearMiss, text(reasons));
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
        Particulars.details(pack, subject).stream()
            .map(detail ->
                new Figure(detail.rule(), detail.title(), FrenchFormat.value(detail.value())))
            .toList(),
        Particulars.deadlines(pack, subject).stream().map(OutcomeSheets::day).toList(),
        text(eligible.explanation()));
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

  private Question question(String fact, List<String> of) {
    String asked =
        pack.rules().find(fact).map(rule -> rule.question().orElse(rule.title())).orElse(fact);
    return new Question(fact, asked, of, holder(fact));
  }

  private String holder(String name) {
    return pack.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(FactDefinition::holder)
        .findFirst()
        .orElse("");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Explanation reasons) {
    return ExplanationText.toText(reasons);
  }
}
