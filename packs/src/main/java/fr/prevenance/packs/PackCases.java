package fr.prevenance.packs;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.rules.explain.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Replays the examples of a pack; every fact of an example is taken as certified. */
public final class PackCases {
  private final RightPack pack;
  private final Case example;
  private final List<String> differences = new ArrayList<>();

  private PackCases(RightPack pack, Case example) {
    this.pack = pack;
    this.example = example;
  }

  /** One result for each example, in order. */
  public static List<CaseResult> run(RightPack pack) {
    return pack.cases().stream().map(example -> new PackCases(pack, example).run()).toList();
  }

  private CaseResult run() {
    return switch (Ruling.of(pack, example.subject())) {
      case Ruling.Entitled entitled ->
          result(
              "éligible",
              boxed(entitled.amountInCents()),
              Optional.of(entitled.certainty()),
              entitled.assumed(),
              entitled.explanation());
      case Ruling.NotEntitled refused ->
          result(
              "non éligible", Optional.empty(), Optional.empty(), List.of(), refused.explanation());
      case Ruling.Undecided undecided ->
          result(
              "à compléter",
              Optional.empty(),
              Optional.empty(),
              undecided.missing(),
              undecided.explanation());
      case Ruling.Failed failed -> failed(failed);
    };
  }

  private CaseResult failed(Ruling.Failed failed) {
    String text = failed.rule() + " : " + failed.message();
    return new CaseResult(
        example,
        "en erreur",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("Le calcul échoue : " + text),
        text);
  }

  private CaseResult result(
      String obtained,
      Optional<Long> amount,
      Optional<String> certainty,
      List<String> missing,
      Explanation explanation) {
    Optional<String> deciding =
        obtained.equals("éligible") ? Optional.empty() : FailingCondition.of(pack, explanation);
    compare("issue", Optional.of(example.expected()), Optional.of(obtained));
    compare("montant", example.amount().map(Euros::text), amount.map(Euros::text));
    compare("certitude", example.certainty(), certainty);
    compare("condition", example.condition(), deciding);
    if (obtained.equals("éligible")) {
      sayAssumed(missing);
    } else {
      compareMissing(missing);
    }
    example.rules().forEach(this::compareRule);
    return new CaseResult(
        example,
        obtained,
        amount,
        certainty,
        deciding,
        differences,
        ExplanationText.toText(explanation));
  }

  private void compare(String what, Optional<String> stated, Optional<String> obtained) {
    if (stated.isPresent() && !stated.equals(obtained)) {
      differences.add(
          "%s : attendu « %s », obtenu « %s »"
              .formatted(what, stated.get(), obtained.orElse("rien")));
    }
  }

  /** For whoever wonders why the right is less certain than they wrote. */
  private void sayAssumed(List<String> assumed) {
    if (!differences.isEmpty() && !assumed.isEmpty()) {
      differences.add("supposé, faute de réponse : " + String.join(", ", assumed));
    }
  }

  private void compareMissing(List<String> obtained) {
    if (!example.missing().isEmpty()
        && !Set.copyOf(example.missing()).equals(Set.copyOf(obtained))) {
      differences.add(
          "manque : attendu « %s », obtenu « %s »"
              .formatted(String.join(", ", example.missing()), String.join(", ", obtained)));
    }
  }

  private void compareRule(String rule, Value stated) {
    switch (example.subject().evaluate(pack.rules(), rule)) {
      case Evaluation.Failed failed -> differences.add(rule + " : " + failed.message());
      case Evaluation.Computed computed -> {
        if (!isSame(stated, computed.value())) {
          compare(
              rule,
              Optional.of(FrenchFormat.value(stated)),
              Optional.of(FrenchFormat.value(computed.value())));
        }
      }
    }
  }

  /** Numbers without unit stand for those of the rule; amounts of rules are exact to the cent. */
  private static boolean isSame(Value stated, Value obtained) {
    return stated instanceof Value.Number(var number, var ignored)
        ? obtained instanceof Value.Number(var other, var unit) && Math.abs(number - other) < 1e-9
        : stated.equals(obtained);
  }

  private static Optional<Long> boxed(OptionalLong amount) {
    return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
  }
}
