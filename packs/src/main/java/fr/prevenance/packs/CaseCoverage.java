package fr.prevenance.packs;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which branches of a pack's rules its examples take, all together. */
public final class CaseCoverage {
  private CaseCoverage() {}

  /** Every branch of the pack's rules, in source order. */
  public static List<Coverage.Branch> of(RightPack pack) {
    Coverage coverage = pack.rules().coverage();
    for (Case example : pack.cases()) {
      Situation situation = new Situation(example.date(), example.facts());
      deciding(pack, situation).forEach(rule -> coverage.evaluate(rule, situation));
    }
    return coverage.branches();
  }

  /** Amount and certainty are computed for the entitled only. */
  private static Stream<String> deciding(RightPack pack, Situation situation) {
    RightPack.Result result = pack.result();
    Stream<String> others =
        Ruling.of(pack, situation) instanceof Ruling.Entitled
            ? Stream.of(result.amount(), result.certainty()).flatMap(Optional::stream)
            : Stream.empty();
    return Stream.concat(Stream.of(result.eligibility()), others);
  }
}
