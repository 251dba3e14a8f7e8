package fr.prevenance.packs;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Replays the examples of a pack; every fact of an example is taken as certified. */
public final class PackCases {
  private PackCases() {}

  /** One result for each example, in order. */
  public static List<CaseResult> run(RightPack pack) {
    return pack.cases().stream().map(example -> run(pack, example)).toList();
  }

  private static CaseResult run(RightPack pack, Case example) {
    return switch (Ruling.of(pack, situation(example))) {
      case Ruling.Entitled entitled ->
          new CaseResult(
              example,
              "éligible",
              boxed(entitled.amountInCents()),
              Optional.of(entitled.certainty()),
              Optional.empty(),
              ExplanationText.toText(entitled.explanation()));
      case Ruling.NotEntitled refused -> plain(example, "non éligible", refused.explanation());
      case Ruling.Undecided undecided -> plain(example, "à compléter", undecided.explanation());
      case Ruling.Failed failed ->
          new CaseResult(
              example,
              "en erreur",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              failed.rule() + " : " + failed.message());
    };
  }

  private static Situation situation(Case example) {
    return new Situation(example.date(), example.facts());
  }

  private static Optional<Long> boxed(OptionalLong amount) {
    return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
  }

  private static CaseResult plain(Case example, String obtained, Explanation explanation) {
    return new CaseResult(
        example,
        obtained,
        Optional.empty(),
        Optional.empty(),
        ExplanationText.firstUnmetCondition(explanation).map(Explanation::title),
        ExplanationText.toText(explanation));
  }
}
